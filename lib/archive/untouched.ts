import { createHash } from 'node:crypto';
import {
  type AnyRow,
  type ModelName,
  modelNames,
  modelOf,
  type Rows,
  rowsOf,
} from '@/lib/archive/models';
import { canonicalJson } from '@/lib/fields/canonical-json';

/**
 * What the demonstration debates hold as the program writes them (`contentMark`), of this version and of
 * earlier ones. A test writes them anew: after a change of one its new mark is added, and the old ones stay.
 */
const DEMONSTRATIONS: ReadonlySet<string> = new Set([
  // The Empty Farebox
  '68fe97460c1e893735962f6c686476ea7a15e316f5776d33748a7cb8677925bb',
  '88b227624d8944b281689b79f99bf1b681ee7d22b3db688c13a0448db6ff3798',
  '78b2eda9d33e11638ecde8314289015ccb41ec9048aa940d13822b7c9987fe0f',
  '3315aa8b43717695deb82a84e660511514aa0073aae3ab662870288476c4198c',
  'c43226f8d6020fd4ef9e02a2dd52daf43f410381d0528ce3b5908186ac751703',
  'b9a1f2d93dd7cc3b795986cecdb59bb330c7f0235270a2cb2aaa3f36f12b77f5',
  '8da780f2b6ae50e57ca94b94019525f74de25dbf689f372bd0d6389274c5a84e',
  'b725381a62a2586d3cbfbc2d6ca95af05bb6f4c37c28352dea832445b93ddacc',
  '79485537c69402f3592df2644da99eb9287dc9c74c3fdc3c9b6c2f9414dbcd62',
  '9c522f305c3fe81c8ea2940058afde4f81d9e86be23c7628aeee5b5c51f42f18',
  'e879fe5a77134be54dcbf148a4d8c4b1d53fa21d7988a9537400082da143f2e1',
  '6da6eed048ef5e4af06a76d37e2cc2151ee6bcd42cd021f93fcf87dc82f317d0',
  // Xi Jinping Goes to Moscow
  'f9e5894ece55ce4668958c7cc45e5118f4e25a29c7821249d7eb9cc930b03172',
  '3f2e4dd6d2659ae086614e89e44354d129302fdc761e25cf16ff91aecf9a95f0',
  '7c6aba17a48e093882c183ddb5275060a5fa55cbfe4c55a690c9b81fc390825a',
  '0e1941ae8b870ff3b7d6f5fd22ea463a85085494a8f82880d7fd72dccfaf4fa0',
  '2383dcfef1f5b0902066766bb8173b024d8c150ed00cd94aa6134adee6546440',
  '5d2cce377185c218040ba0658b5bec57ebea24ec5b6890f710c274fbb0e60b3f',
  '7d4d563da964c3eb18480ec939f00e115d4277b738f4ee50d778b06690ff074f',
  'b2a25273233a88545448ca3a83445bd770e86e032a4d641541f59a5cf67972ec',
  '435641d3e2a7c06747e918ab01a084006ad0a0e59948f4c0065ad5ff289e1bba',
  '09da6b46b0346dc4c33673e05f9157fcf911824eca299e4d8f5d23329547d317',
  'c58010f0fb721ab9d191b7fac8d1706e1cd0ed306509b09afce50430ffe67fe5',
  'a94b7030da65a8cdaf2b88f4fa7e84f7fce50b6868d072b4a3812a6e66087214',
  '494f38f69182263b9ab3f4c4d674989839f023de119b65a23c76e1c5463c82ee',
  // The Low Villages
  'c97e2cd4e93f0694bd68dfe817c23a97d2ec13da50f85a1098c92382afea4374',
  '162288db08a10080e79fbcad64e22a95a495aeb897be26b1c7659a08a128f21d',
  'e67d6da395bf654cd9a1be81803d9624593e0a4c3838f854b9ea6ef4392a0d97',
  'dbee8f46487514025429f92e0b8abc95939af3e703a77c99cfce6727c8a56e43',
  'ec9cee7cb34b3dffd0704fc6734aa409ceb821afee99361bce4694ef8eb44baf',
  'a1e5facfd4a011003ba0c7ca50d20cf89c112be36a2d6a3216da0c3909775947',
  '64a4c2345f8ebede37bdbee0e0ed1ac36ff8940a6b903ed6b6d98e4e2ab765d1',
]);

/** Whether rows are those of one demonstration debate in which nobody has changed anything. */
export function isUntouchedDemonstration(rows: Rows): boolean {
  return DEMONSTRATIONS.has(contentMark(rows));
}

/**
 * A mark of what one debate holds with all that it uses. Which ids and addresses things have and when
 * they were written makes no difference, nor does a column that was added and says nothing.
 *
 * @param rows of one debate, whole
 */
export function contentMark(rows: Rows): string {
  const names = namesOf(rows);
  const lines = modelNames.flatMap((model) =>
    rowsOf(rows, model).map((row) => canonicalJson([model, contentOf(model, row, names)])),
  );
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

type Names = ReadonlyMap<string, string>;

/** What a row says in words of its own: what it refers to by its words, too. */
function contentOf(model: ModelName, row: AnyRow, names: Names): Record<string, unknown> {
  const said: Record<string, unknown> = {};
  for (const [column, what] of Object.entries(modelOf(model).columns)) {
    const value = row[column];
    if (column === 'id' || column === 'slug' || column === 'snapshot') continue;
    if (value === null || value === '' || value === 0 || value === false) continue;
    if (what.kind !== 'time') said[column] = value;
    else if (column === 'deletedAt') said[column] = true;
    if ('refers' in what) said[column] = names.get(`${what.refers} ${value}`) ?? '?';
  }
  return said;
}

/** What the rows that others refer to are called, by model and id. */
function namesOf(rows: Rows): Names {
  const names = new Map<string, string>();
  const nameOf = (model: ModelName, id: string | null) => names.get(`${model} ${id}`) ?? '';
  const add = <Row extends { id: string }>(
    model: ModelName,
    own: readonly Row[],
    call: (row: Row) => string,
  ) => {
    for (const row of own) names.set(`${model} ${row.id}`, call(row));
  };
  add('Commentator', rows.Commentator, ({ name }) => name);
  add('Theme', rows.Theme, ({ name }) => name);
  add('Proposition', rows.Proposition, ({ text }) => text);
  add('Reason', rows.Reason, ({ text, direction }) => `${direction} ${text}`);
  add('Debate', rows.Debate, ({ title }) => title);
  add('Source', rows.Source, ({ order, title }) => `${order} ${title}`);
  add('Contribution', rows.Contribution, ({ order }) => String(order));
  add('Reading', rows.Reading, ({ name, coder }) => `${name} ${coder}`);
  add('ClassSet', rows.ClassSet, ({ name }) => name);
  add('Position', rows.Position, (one) =>
    [
      nameOf('Reading', one.readingId),
      nameOf('Commentator', one.commentatorId),
      nameOf('Proposition', one.propositionId),
    ].join(' · '),
  );
  return names;
}
