const ASK = `(function () {
  var root = document.documentElement, key = 'fonts-came', begun = false;
  root.dataset.fontsAsked = '';
  function show() {
    root.dataset.fonts = 'interface';
    setTimeout(function () {
      root.dataset.fonts = 'all';
      try { localStorage.setItem(key, 'yes'); } catch (e) {}
    }, 60);
  }
  function come() {
    if (begun) return;
    begun = true;
    Promise.all(['Inter', 'Source Serif 4'].map(function (name) {
      return document.fonts.load("1em '" + name + " Variable'");
    })).then(show, show);
  }
  try { if (localStorage.getItem(key)) { root.dataset.fonts = 'all'; return; } } catch (e) {}
  try {
    var seen = new PerformanceObserver(function () { seen.disconnect(); come(); });
    seen.observe({ type: 'paint', buffered: true });
  } catch (e) {}
  setTimeout(come, 3000);
})()`;

/**
 * On a first visit the fonts come after the first paint, one after the other: stand-ins of the same size are
 * read meanwhile, and nothing moves. Later they are in the browser's store, and are there at once.
 */
export function FontsAfterPaint({ nonce }: { nonce: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, nothing from outside
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: ASK }} />;
}
