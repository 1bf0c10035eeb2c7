import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const sizes = { skipComments: true, skipBlankLines: true };

/** The counted escapes. They stand at zero, so the ratchet is a ban. */
const escapes = [
  {
    selector: 'TSAsExpression:not(:has(> TSTypeReference > Identifier[name="const"]))',
    message: 'No `as`: narrow with a type guard, or parse at the boundary (src/lab/wire).',
  },
  {
    selector: 'TSNonNullExpression',
    message: 'No `!`: handle the missing value, or make it impossible in the type.',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Name what you export.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
];

export default defineConfig(
  { ignores: ['**/node_modules/**', '**/dist/**', 'tests/support/planted/**'] },
  tseslint.configs.strictTypeChecked,
  {
    // A disable comment would be an escape nobody counts.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      'max-lines': ['error', { max: 250, ...sizes }],
      'max-lines-per-function': ['error', { max: 40, ...sizes }],
      'max-params': ['error', 5],
      complexity: ['error', 10],
      'no-restricted-syntax': ['error', ...escapes],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, defaultFrom: true } }],
      '@typescript-eslint/require-await': 'off', // async is how a synchronous body honours a wire contract
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: ['src/web/**/*.tsx', 'src/web/**/*.ts'], ...reactHooks.configs.flat.recommended },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['src/lab/benchmarks/**'], rules: { 'max-lines-per-function': 'off' } },
  // Tools that read their configuration by default export.
  {
    files: ['vite.config.ts', 'scripts/*.config.{js,ts}'],
    rules: { 'no-restricted-syntax': ['error', ...escapes.slice(0, 2)], 'no-restricted-exports': 'off' },
  },
  { files: ['**/*.js', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
);
