import { run } from './commands/run.ts'
import { say } from './commands/say.ts'

// A reader that has seen enough (`| head -1`) closes its end: that is no failure of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    if (stream === process.stdout && !isServing()) process.exit(0)
  })
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  say({
    vi: 'Lỗi của Cho40, không phải của bạn. Những gì đã lưu vẫn an toàn. Hãy gửi dòng dưới đây cho người phát triển.',
    en: 'A defect of Cho40, not of yours. What was stored is safe. Please send the line below to its developers.',
  })
  process.stderr.write(
    `${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}\n`,
  )
  process.exitCode = 1
}

function isServing(): boolean {
  return process.argv[2] === 'serve'
}
