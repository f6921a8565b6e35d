const RELATIVE =
  "today yesterday tonight heute gestern vorgestern aujourd[’']hui hier avant-hier hoy ayer anteayer oggi ieri hoje ontem vandaag gisteren idag igår dzisiaj dziś wczoraj сегодня вчера сьогодні вчора σήμερα χθες היום אתמול اليوم أمس आज कल 今天 昨天 今日 昨日 오늘 어제";

const WEEKDAYS =
  'monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag poniedziałek wtorek środa czwartek piątek sobota niedziela понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа субота неділя';

const SHORT = 'mon tue tues wed thu thur thurs fri sat sun mo di mi do fr sa so';

/** A day by its word, in small letters or with a capital: as a part of a pattern. */
export const DAYS: readonly string[] = [RELATIVE, WEEKDAYS, SHORT]
  .flatMap((words) => words.split(' '))
  .map((word) => {
    const first = word.charAt(0);
    const capital = first.toUpperCase();
    return capital === first ? word : `[${first}${capital}]${word.slice(1)}`;
  });
