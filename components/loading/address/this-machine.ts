/** Whether a server of this name is the machine on which the name is said, so that no other machine finds it by it. */
export function isThisMachine(hostname: string): boolean {
  return /^(.+\.)?localhost$|^127\.|^\[::1\]$/.test(hostname);
}
