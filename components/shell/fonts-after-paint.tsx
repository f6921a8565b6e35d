const ASK = `(function(){var d=document.documentElement,k='fonts-came',begun;function show(){d.dataset.fonts='yes';try{localStorage.setItem(k,'yes')}catch(e){}}function come(){if(begun)return;begun=1;try{Promise.all(["1em 'Inter Variable'","1em 'Source Serif 4 Variable'"].map(function(f){return document.fonts.load(f)})).then(show,show)}catch(e){show()}}try{if(localStorage.getItem(k)){show();return}}catch(e){}try{var o=new PerformanceObserver(function(){o.disconnect();come()});o.observe({type:'paint',buffered:true})}catch(e){come()}setTimeout(come,3000)})()`;

/**
 * On a first visit the fonts come after the first paint, both together: stand-ins of the same size are
 * read meanwhile, and nothing moves. Later they are in the browser's store, and are there at once.
 */
export function FontsAfterPaint() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, nothing from outside
  return <script dangerouslySetInnerHTML={{ __html: ASK }} />;
}
