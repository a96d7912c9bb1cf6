/** The one way in which the test asks it. */
declare module 'papaparse' {
  type Parsed = { data: string[][]; errors: readonly unknown[] }
  const papa: { parse(text: string, how: { delimiter: string; newline: string }): Parsed }
  export default papa
}
