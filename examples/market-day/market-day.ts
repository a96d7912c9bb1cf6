import { parseArgs } from 'node:util'
import { RefusedError } from './client.ts'
import { runMarketDay } from './run-market-day.ts'

const USAGE = `node market-day.ts [--url URL] [--phone N] [--pin N] [--place CODE] [--seed N]
  --url    máy chủ đang chạy · a running server (CHO40_URL; http://127.0.0.1:4040)
  --phone  quản trị viên · an administrator (CHO40_PHONE; 0900000000)
  --pin    (CHO40_PIN; 404040)
  --place  xã của chợ · the commune of the market (99001)
  --seed   cùng số, cùng một ngày · the same number, the same day (1)
`

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: process.env['CHO40_URL'] ?? 'http://127.0.0.1:4040' },
    phone: { type: 'string', default: process.env['CHO40_PHONE'] ?? '0900000000' },
    pin: { type: 'string', default: process.env['CHO40_PIN'] ?? '404040' },
    place: { type: 'string', default: '99001' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help || !/^\d{1,9}$/.test(values.seed)) {
  process.stdout.write(USAGE)
  process.exit(values.help ? 0 : 2)
}

try {
  const url = values.url.replace(/\/+$/, '')
  const started = performance.now()
  const outcome = await runMarketDay({ ...values, url, seed: Number(values.seed) })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const rows = [...outcome.summary, ['Thời gian · Time', `${seconds} s`] as const]
  const width = Math.max(...rows.map(([name]) => name.length))
  for (const [name, value] of rows) console.log(`  ${name.padEnd(width)}  ${value}`)
  for (const difference of outcome.differences) console.log(`  ✗ ${difference}`)
  const isRight = outcome.differences.length === 0
  console.log(
    isRight ? '✓ Khớp từng đồng · Every đồng is accounted for' : '✗ Không khớp · It differs',
  )
  process.exitCode = isRight ? 0 : 1
} catch (error) {
  const isExpected = error instanceof RefusedError || error instanceof TypeError
  console.error(isExpected ? `✗ ${error.message} (${values.url})` : error)
  process.exitCode = 1
}
