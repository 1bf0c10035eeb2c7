/** Answers commands by their first words, and keeps what it was asked. */
export function scriptedRun(answers: Record<string, { code: number; output: string }>) {
  const asked: string[] = [];
  const run = async (program: string, args: readonly string[]) => {
    const command = [program, ...args].join(' ');
    asked.push(command);
    const key = Object.keys(answers).find((start) => command.startsWith(start));
    return key === undefined ? { code: 127, output: 'not found' } : answers[key];
  };
  return { run, asked };
}
