/** User names are compared without regard to case or width: ＡＢＣ, Abc and abc are the same account. */
export function foldUserName(userName: string): string {
  return userName.normalize('NFKC').trim().toLowerCase();
}

/** Letters of any script, digits and . _ - ; 2 to 64 characters. */
export function isUserName(folded: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u.test(folded);
}
