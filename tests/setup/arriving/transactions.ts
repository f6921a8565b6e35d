import { db } from '@/lib/db/client';

/** A statement of a transaction: what it was asked by, as `position.findMany`, and the letters it was given. */
export type Statement = { asked: string; letters: number };

/**
 * The statements of each transaction that some work makes, in their order.
 *
 * @param before is done before each of them begins
 */
export async function transactionsOf(
  work: () => Promise<unknown>,
  before: (number: number) => Promise<unknown> = async () => {},
): Promise<Statement[][]> {
  const transactions: Statement[][] = [];
  const execute = db.$transaction.bind(db);
  const define = (value: unknown) =>
    Object.defineProperty(db, '$transaction', { configurable: true, value });
  const watched = async (own: (session: object) => Promise<unknown>, options: object) => {
    const statements: Statement[] = [];
    const number = transactions.push(statements);
    define(execute);
    try {
      await before(number);
    } finally {
      define(watched);
    }
    return execute((session) => own(noted(session, statements, '')), options);
  };
  define(watched);
  try {
    await work();
  } finally {
    define(execute);
  }
  return transactions;
}

/** A session that notes each statement that it is asked. */
function noted<Session extends object>(
  session: Session,
  statements: Statement[],
  model: string,
): Session {
  return new Proxy(session, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value === 'function') {
        return (...given: unknown[]) => {
          const letters = given.filter((one) => typeof one === 'string').join('').length;
          statements.push({ asked: `${model}${String(name)}`, letters });
          return value.apply(target, given);
        };
      }
      return typeof value === 'object' &&
        value !== null &&
        typeof name === 'string' &&
        !name.startsWith('$')
        ? noted(value, statements, `${name}.`)
        : value;
    },
  });
}
