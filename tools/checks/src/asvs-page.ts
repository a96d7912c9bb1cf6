import type { Requirement } from './asvs.ts'
import { readEvidence } from './asvs-evidence.ts'

const CHAPTERS: Readonly<Record<string, string>> = {
  1: 'Encoding and sanitising',
  2: 'Input and business logic',
  3: 'Web pages',
  4: 'HTTP',
  5: 'Files',
  6: 'Signing in',
  7: 'Sessions',
  8: 'Access',
  9: 'Self-contained tokens',
  10: 'OAuth',
  11: 'Cryptography',
  12: 'Communication',
  13: 'Configuration',
  14: 'Data',
  15: 'Coding and packages',
  16: 'Logs and errors',
  17: 'WebRTC',
}

/** The list of requirements as a page to read. */
export function asvsPage(requirements: readonly Requirement[]): string {
  const applicable = requirements.filter(({ notApplicable }) => notApplicable === undefined)
  const gaps = applicable.filter(({ gap }) => gap !== undefined)
  const met = applicable.filter(({ gap }) => gap === undefined)
  const tested = met.filter(({ evidence = [] }) => evidence.some((one) => readEvidence(one).test))
  const chapters = Object.entries(CHAPTERS).map(([number, name]) => {
    const own = requirements.filter(({ id }) => id.startsWith(`${number}.`))
    return [`## V${number} ${name}`, '', ...own.map(lineOf), ''].join('\n')
  })
  return `# ASVS 5.0, levels 1 and 2

The requirements of the [OWASP Application Security Verification Standard](https://owasp.org/www-project-application-security-verification-standard/)
5.0.0, in our words, each with what shows that it is met. Written from \`security/asvs.json\` by
\`node tools/checks/src/asvs.ts --write\`; the checks fail when a test of that name or a section
is not there any more. A name with \`%s\` or \`$name\` in it is that of a table of cases. What the server does is told in
[security](../operating/security.md).

Of ${requirements.length} requirements ${requirements.length - applicable.length} do not concern this program. Of the other
${applicable.length} it meets ${met.length}, ${tested.length} of them by a test that runs with every change, and ${gaps.length} not wholly:

${gaps.map(({ id, gap = '' }) => `- **${id}** ${gap}`).join('\n')}

${chapters.join('\n')}`
}

function lineOf({ id, level, what, notApplicable, gap, evidence = [] }: Requirement): string {
  const said = notApplicable ?? [...evidence.map(linkTo), ...(gap ? ['in part'] : [])].join(', ')
  const mark = notApplicable ? '–' : gap ? '◐' : '●'
  return `- ${mark} **${id}** (${level}) ${what} ${notApplicable ? `_${said}_` : said}`
}

/** A link from the page's folder: a test by its file and name, a section by its heading. */
function linkTo(evidence: string): string {
  const { path, test, heading } = readEvidence(evidence)
  const file = path.split('/').at(-1) ?? path
  if (test !== undefined) return `“${test}” ([${file}](../../${path}))`
  return `[${heading ?? file}](../../${path}${heading === undefined ? '' : `#${heading}`})`
}
