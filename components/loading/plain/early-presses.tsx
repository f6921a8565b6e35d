/** How long a press waits for its scripts, in milliseconds: whoever waited longer has gone on to something else. */
const PATIENCE_MS = 10_000;

// A button that React has taken over has a property of this name, made when it is hydrated. Heard where the event
// ends: a press that made React hydrate is done by then, and not once more.
const HOLD = `(function(){var held=null,since=0,timer=0;function taken(b){for(var k in b)if(k.indexOf('__reactProps$')===0)return true;return false}function drop(){clearInterval(timer);held=null}function look(){var b=held,late=Date.now()-since>${PATIENCE_MS};if(b.isConnected&&!late&&!taken(b))return;drop();if(b.isConnected&&!late)b.click()}addEventListener('click',function(e){if(!e.isTrusted)return;drop();var b=e.target.closest&&e.target.closest('button[type=button]');if(!b||taken(b))return;held=b;since=Date.now();timer=setInterval(look,50)});addEventListener('keydown',function(e){if(e.key==='Escape')drop()},true)})()`;

/**
 * Keeps the last press of a button that came before the page's scripts, and presses it again once they are there: a
 * page is painted before it can answer, and what somebody presses meanwhile is not to be lost. Pressed twice in that
 * time it is meant once; Escape or a press elsewhere calls it off.
 */
export function EarlyPresses({ nonce }: { nonce: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file, nothing from outside
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: HOLD }} />;
}
