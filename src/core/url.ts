/** Removes user and password from the URLs in a text: they change without a meaning, and must not be shown. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\w:\/\/)[^@/\s]*@/g, '$1');
}
