/** Leads on by loading a page anew: when somebody has come in or gone, nothing of who was there before stays in it. */
export const loadAnew = (to: string): void => window.location.assign(to);
