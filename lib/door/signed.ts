import type { Actor } from '@/lib/door/actor';

/**
 * What was asked for, as somebody with an account asks for it: histories name the account, whatever a page
 * says. In local mode they name whoever the page says.
 *
 * @param asked has the name in its field `coder`, or in that of `by`
 */
export function signed<Asked>({ name }: Actor, asked: Asked): Asked {
  if (name === null || !isRecord(asked)) return asked;
  const { by } = asked;
  return {
    ...asked,
    ...('coder' in asked ? { coder: name } : {}),
    ...(isRecord(by) && 'coder' in by ? { by: { ...by, coder: name } } : {}),
  };
}

function isRecord<Value>(value: Value): value is Value & Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
