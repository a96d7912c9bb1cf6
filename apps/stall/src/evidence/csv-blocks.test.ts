import fc from 'fast-check'
import papa from 'papaparse'
import { expect, test } from 'vitest'
import { parse } from './csv-blocks.ts'

/** Few letters, so that quotes, delimiters and line ends meet in every way. */
const text = fc
  .array(
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\n',
      ' ',
      'a',
      '1.000',
      'ễ',
      '\t',
      '|',
      '\ufeff',
      '\u00a0',
      '"\n',
      '",',
    ),
  )
  .map((parts) => parts.join(''))

test('what the till puts in papaparse’s place reads the same rows, and refuses the same texts', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(',', ';', '\t', '|'), (block, delimiter) => {
      const theirs = papa.parse(block, { delimiter, newline: '\n' })
      const ours = parse(block, { delimiter })
      expect(ours.errors.length > 0).toBe(theirs.errors.length > 0)
      if (theirs.errors.length === 0) expect(ours.data).toEqual(theirs.data)
    }),
    { numRuns: 5000 },
  )
})
