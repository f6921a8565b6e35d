/** What stands once in an address; '' where it stands there not at all, or several times. */
export const askedOnce = (said: string | string[] | undefined): string =>
  typeof said === 'string' ? said : '';
