/** Every file of ours is called what it holds. Prints those that are not. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileNameProblem } from './file-name-problem.ts';

const places = ['src', 'workers', 'tests', 'scripts'];
const files = places.flatMap((place) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(c?js|tsx?)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`),
);
const problems = files.sort().flatMap((path) => fileNameProblem(path, readFileSync(path, 'utf8')) ?? []);
console.log([...problems, `${files.length} files, ${problems.length} misnamed`].join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
