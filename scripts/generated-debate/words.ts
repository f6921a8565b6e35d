/** Word stock of the generated debates; every name and sentence made from it is invented. */
export const givenNames = [
  'Ada',
  'Bela',
  'Chidi',
  'Dorota',
  'Emre',
  'Farah',
  'Goran',
  'Hana',
  'Ines',
  'Jonas',
  'Kofi',
  'Leila',
  'Mateo',
  'Nadia',
  'Otto',
  'Priya',
  'Quinn',
  'Rosa',
  'Sven',
  'Tomoko',
] as const;

export const familyNames = [
  'Abara',
  'Brandt',
  'Castell',
  'Dvorak',
  'Eriksen',
  'Fontaine',
  'Gruber',
  'Haddad',
  'Ivanova',
  'Jansen',
  'Kowal',
  'Lindqvist',
  'Moreau',
  'Nakata',
  'Okafor',
  'Petrov',
  'Quispe',
  'Rossi',
  'Sato',
  'Tamm',
] as const;

/** Names that try a layout: long, with particles, in other scripts, of one letter. */
export const awkwardNames = [
  'Maximiliane Friederike von Hohenberg-Waldstätten zu Untermarschallkirchen',
  '王小明',
  'José Antonio de la Cruz y Fernández de Castañeda',
  'Ö',
  'Anastasia-Konstantina Papadopoulou-Christodoulopoulou',
] as const;

export const subjects = [
  'The city',
  'Parliament',
  'The harbour',
  'Every school',
  'The new line',
  'The water company',
  'A tax on land',
  'The night market',
  'The old bridge',
  'Public broadcasting',
] as const;

export const claims = [
  'should be paid for by those who use it',
  'does more good than it costs',
  'needs rules that hold for a generation',
  'is better run close to home',
  'has been promised too often',
  'would help the poorest first',
  'cannot wait another winter',
  'is a matter for experts',
] as const;

export const longTail =
  ', even where that means that those who have relied on the present arrangement for many years, and who were told by every government in turn that nothing about it would change, have to be given time, advice and a good deal of money before the first of the new rules takes effect';

export const themeNames = [
  'Money',
  'Fairness',
  'Who decides',
  'The long run',
  'Daily life',
  'What others do',
  'Risks and what could go wrong if none of this is done in time',
  'Trust',
  'Health',
] as const;

/** Names that stand first where a debate is to have long ones. */
export const longNames = [
  'Maximiliane Friederike von Hohenberg-Waldstätten zu Untermarschallkirchen',
  'The Honourable Bartholomew Featherstonehaugh-Cholmondeley',
  'Wolfeschlegelsteinhausenbergerdorff',
] as const;

export const longAffiliation =
  'Interdisciplinary Institute for the Comparative Study of Municipal Water Undertakings';

export const summaries = [
  'Says so in passing.',
  'Holds that the case has been made often enough, and that what is missing is somebody to do it.',
  'Takes it for granted.',
  'Grants that there is another side to it, comes back to it twice, and ends where the piece began: nothing that has been tried since has changed the picture.',
] as const;

export const mixedSummary = 'Sees something in both sides and leaves it there.';

export const quotations = [
  'nobody who has stood in that queue will say otherwise',
  'it is high time',
  'we were told the same thing ten years ago, and the ten years before that, and I for one have stopped writing it down because the paper is worth more than the promise',
  'I would put it more carefully',
] as const;
