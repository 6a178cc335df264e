/** The API's rules, so that a form can say what is wrong before it is sent. */
export const NAME_RULE = /^[a-z][a-z0-9-]{1,30}$/;
export const PASSWORD_LENGTH = 10;

export function problemsOf(name: string, password: string): readonly string[] {
  const problems: string[] = [];
  if (name && !NAME_RULE.test(name)) {
    problems.push('A name has 2 to 31 lower-case letters, digits or -, a letter first.');
  }
  if (password && password.length < PASSWORD_LENGTH) {
    problems.push(`A password has at least ${PASSWORD_LENGTH} characters.`);
  }
  if (!name || !password) problems.push('Both fields are needed.');
  return problems;
}
