import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const DEPLOY = join(import.meta.dirname, '../../../deploy')
const SCRIPTS = ['install.sh', 'change-over.sh', 'uninstall.sh', 'cho40'].map((name) =>
  join(DEPLOY, name),
)
const UNITS = ['cho40.service', 'cho40-backup.service'].map((name) => join(DEPLOY, 'systemd', name))

/** Laid out under a folder instead of the root of a machine: no user, no systemd, nothing started. */
const root = mkdtempSync(join(tmpdir(), 'cho40-install-'))
let server: ChildProcess | undefined
afterAll(() => {
  server?.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

function script(name: string, ...args: readonly string[]) {
  const ran = spawnSync('bash', [join(DEPLOY, name), ...args, '--root', root], { encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`${name}: ${ran.stdout}${ran.stderr}`)
}

const has = (program: string) => spawnSync(program, ['--version']).status === 0
const at = (...path: readonly string[]) => join(root, ...path)
const releases = () => readdirSync(at('opt/cho40/releases'))

describe('what the installer lays down', () => {
  beforeAll(() => script('install.sh', '--no-build'))

  test('is a release that runs by itself, with its pages, native parts and fonts', async () => {
    const release = at('opt/cho40/current')
    const node = join(release, 'bin/node')
    const program = join(release, 'apps/server/dist/cho40.js')
    const args = ['serve', '--json', '--port', '0', '--data', at('data')]
    const running = spawn(node, [program, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: '/',
    })
    server = running
    const card = await new Promise<string>((resolve) => {
      running.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
    })
    const { url } = JSON.parse(card) as { url: string }
    for (const path of ['/health/ready', '/']) {
      expect((await fetch(url + path)).status, path).toBe(200)
    }
    const ask = `const from = module.createRequire('${program}')
      const { data } = await from('sharp')({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
        .jpeg().toBuffer({ resolveWithObject: true })
      from.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf')
      console.log(data.length > 0)`
    const asked = spawnSync(node, [
      '--input-type=module',
      '--eval',
      `import module from 'node:module'; ${ask}`,
    ])
    expect(asked.stderr.toString()).toBe('')
    expect(asked.stdout.toString()).toBe('true\n')
    const gone = new Promise((resolve) => running.once('close', resolve))
    running.kill('SIGTERM')
    expect(await gone).toBe(0)
  })

  test('keeps settings that somebody changed, and the release before, however often it runs', () => {
    const settings = at('etc/cho40/cho40.env')
    appendFileSync(settings, 'CHO40_PUBLIC_ADDRESS=https://cho.example\n')
    const first = readlinkSync(at('opt/cho40/current'))
    for (let time = 0; time < 3; time += 1) script('install.sh', '--no-build')
    expect(readFileSync(settings, 'utf8')).toContain('https://cho.example')
    expect(readlinkSync(at('opt/cho40/current'))).not.toBe(first)
    expect(releases()).toHaveLength(2)
    expect(statSync(settings).mode & 0o007).toBe(0)
  })

  test('goes again with the settings and the data left, until they are said to go, too', () => {
    script('uninstall.sh')
    expect(existsSync(at('opt/cho40'))).toBe(false)
    expect(readdirSync(at('etc/systemd/system'))).toEqual([])
    expect(existsSync(at('etc/cho40/cho40.env'))).toBe(true)
    script('uninstall.sh', '--purge')
    expect(existsSync(at('etc/cho40'))).toBe(false)
  })
})

test('the scripts are read by their shells, and by shellcheck where it is', () => {
  for (const path of SCRIPTS) {
    const shell = path.endsWith('.sh') ? 'bash' : 'sh'
    expect(spawnSync(shell, ['-n', path]).stderr.toString()).toBe('')
  }
  if (has('shellcheck')) {
    expect(spawnSync('shellcheck', SCRIPTS, { encoding: 'utf8' }).stdout).toBe('')
  }
})

test('the services run as nobody who matters and can write to their own folder alone', () => {
  for (const path of UNITS) {
    const unit = readFileSync(path, 'utf8')
    for (const line of [
      'User=cho40',
      'NoNewPrivileges=yes',
      'CapabilityBoundingSet=',
      'ProtectSystem=strict',
      'StateDirectoryMode=0700',
    ]) {
      expect(unit.split('\n'), path).toContain(line)
    }
    // 10 is open to everything; without JavaScript's compiler and the network it could be below 1.
    if (!has('systemd-analyze')) continue
    const options = ['security', '--offline=true', '--no-pager', '--threshold=20']
    expect(spawnSync('systemd-analyze', [...options, path]).status, path).toBe(0)
  }
})

test('the container file copies what is there and starts what is documented', () => {
  const text = readFileSync(join(DEPLOY, 'Containerfile'), 'utf8').replaceAll('\\\n', ' ')
  const lines = text.split('\n').filter((line) => /^[A-Z]+ /.test(line))
  const after = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))
  // What comes from the context, with options taken off; the last word is where it goes.
  const sources = after('COPY')
    .filter((copy) => !copy.includes('--from='))
    .flatMap((copy) =>
      copy
        .split(/\s+/)
        .filter((word) => !word.startsWith('--'))
        .slice(0, -1),
    )
  expect(sources).toEqual(['.', 'deploy/cho40'])
  for (const source of sources) expect(existsSync(join(DEPLOY, '..', source)), source).toBe(true)
  const [build = ''] = after('RUN')
  for (const [, path = ''] of build.matchAll(/node (\S+\.mjs)/g)) {
    expect(existsSync(join(DEPLOY, '..', path)), path).toBe(true)
  }
  const [entry = '', command = ''] = [...after('ENTRYPOINT'), ...after('CMD')]
  const start = [...(JSON.parse(entry) as string[]), ...(JSON.parse(command) as string[])]
  expect(start).toEqual(['/usr/local/bin/cho40', 'serve'])
  const unit = readFileSync(join(DEPLOY, 'systemd/cho40.service'), 'utf8')
  expect(unit).toMatch(/^ExecStart=\S+\/node \S+\/cho40\.js serve$/m)
  const [port] = after('EXPOSE')
  expect(after('ENV').join(' ')).toContain(`CHO40_PORT=${port} `)
  expect(after('HEALTHCHECK').join(' ')).toContain(`127.0.0.1:${port}/health/ready`)
  const guide = readFileSync(join(DEPLOY, '../docs/operating/install.md'), 'utf8')
  // Podman's own format has no place for the health check.
  expect(guide).toContain('podman build --format docker -f deploy/Containerfile -t cho40 .')
  expect(guide).toContain(`-p 127.0.0.1:${port}:${port} `)
  expect(after('USER')).toEqual(['4040:4040'])
  // The documents are built along, and their pictures are part of them.
  expect(readFileSync(join(DEPLOY, '../.dockerignore'), 'utf8')).not.toMatch(/^(?:\*\*\/)?docs\b/m)
})
