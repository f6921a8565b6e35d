/** Short forms of given names in common use; one family a line, any of them may stand for another. */
const FAMILIES = `alexander alexandra alex sasha sandy xander
andrew andy drew
anthony tony
benjamin ben benny
catherine katherine kathryn kate kathy katie cathy kat
charles charlie chuck
christopher christine christina chris kris kit
daniel dan danny
david dave
deborah debra debbie deb
edward ed eddie ted
elizabeth elisabeth liz beth betsy lizzie eliza
frederick fred freddy
gregory greg
gerald jerry gerry
jacob jake
james jim jimmy jamie
jeffrey geoffrey jeff geoff
jennifer jen jenny
jessica jess jessie
john johnny jack
jonathan jon
joseph joe joey
joshua josh
kenneth ken kenny
lawrence laurence larry
leonard leo len
margaret maggie meg peggy
matthew matt
michael mike mick mikhail
nathaniel nathan nate
nicholas nicolas nick
patricia pat patty trish
patrick pat paddy
peter pete
philip philipp phillip phil
rebecca becky
richard rick dick rich
robert bob rob bobby bert
ronald ron
samuel samantha sam
stephen steven steve
susan sue suzanne
theodore ted theo
thomas tom tommy
timothy tim
victoria vicky tori
vincent vince
walter walt
william bill will billy liam
zachary zach zack`;

const familiesOf = new Map<string, Set<number>>();
for (const [index, line] of FAMILIES.split('\n').entries())
  for (const name of line.split(' ')) {
    const families = familiesOf.get(name) ?? new Set();
    families.add(index);
    familiesOf.set(name, families);
  }

/** True when two given names (lower case) are forms of one, such as "chris" and "christopher". */
export function areNicknames(a: string, b: string): boolean {
  if (a === b) return false;
  const families = familiesOf.get(a);
  if (families === undefined) return false;
  return [...(familiesOf.get(b) ?? [])].some((family) => families.has(family));
}
