import { execFile, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export type Chromium = { executablePath: string; env: Record<string, string> }

/**
 * The Chromium of `@sparticuz/chromium`, unpacked once a version and user into the temporary folder (some
 * seconds; about 250 MB), and the environment it needs: its fonts, and its libraries where the machine has
 * none.
 */
export async function unpackedChromium(): Promise<Chromium> {
  const home = join(tmpdir(), `cho40-chromium-${packedVersion()}-${process.getuid?.() ?? 0}`)
  if (!existsSync(home)) await unpackInto(home)
  const executablePath = join(home, 'chromium')
  const env: Record<string, string> = { ...processEnv(), FONTCONFIG_PATH: join(home, 'fonts') }
  if (spawnSync(executablePath, ['--version'], { env }).status !== 0) {
    env['LD_LIBRARY_PATH'] = join(home, 'al2023', 'lib')
  }
  return { executablePath, env }
}

function packedVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const manifest = readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

/**
 * The package unpacks into TMPDIR and leaves half a browser there if it is stopped; so it gets a folder of its
 * own, in a process of its own, and the folder is renamed when it is whole. The variable of Amazon's machines
 * makes it unpack its libraries too.
 */
async function unpackInto(home: string): Promise<void> {
  const draft = mkdtempSync(`${home}-`)
  const script = `const { default: chromium } = await import(${JSON.stringify(import.meta.resolve('@sparticuz/chromium'))})
await chromium.executablePath()`
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...processEnv(), TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    })
    writeFonts(draft, home)
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another run may have been quicker; its copy is as good.
    if (!existsSync(home)) throw error
  }
}

/** Only the packed fonts, under every generic name, so that pictures are the same on every machine. */
function writeFonts(draft: string, home: string): void {
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui', 'Arial', 'Roboto', 'Helvetica']
  const aliases = families.map(
    (family) =>
      `  <alias binding="same"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
  )
  mkdirSync(join(draft, 'fonts'), { recursive: true })
  writeFileSync(
    join(draft, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts', 'fonts')}</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`,
  )
}

function processEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
}
