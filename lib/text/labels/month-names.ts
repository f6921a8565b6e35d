/** The months in the languages of most texts, with the short forms that dates are written in. */
const MONTHS: readonly (readonly string[])[] = [
  'january jan januar jänner janvier janv enero gennaio janeiro januari января',
  'february feb februar février févr febrero febbraio fevereiro februari февраля',
  'march mar märz mars marzo março maart mrt марта',
  'april apr avril abril aprile апреля',
  'may mai mayo maggio maio mei мая',
  'june jun juni juin junio giugno junho июня',
  'july jul juli juillet juil julio luglio julho июля',
  'august aug août agosto augustus августа',
  'september sep sept septembre septiembre settembre setembro сентября',
  'october oct oktober okt octobre octubre ottobre outubro октября',
  'november nov novembre noviembre novembro ноября',
  'december dec dezember dez décembre déc diciembre dicembre dezembro декабря',
].map((names) => names.split(' '));

/** The number of a month, 1 to 12, from its name or its digits; 0 where it is none. */
export function monthOf(name: string): number {
  if (/^\d+$/.test(name)) return Number(name);
  const wanted = name.toLowerCase().replace(/\.$/, '');
  return MONTHS.findIndex((names) => names.includes(wanted)) + 1;
}
