import { constants } from 'node:os'
import { say } from './say.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Does work that leaves something half done while it runs. Ctrl-C, or a stop from the system, takes
 * that away with `tidy`, says so and ends the process with 128 + the signal's number, as shells do.
 */
export async function tidiedWhenStopped<T>(tidy: () => void, work: () => Promise<T>): Promise<T> {
  const stop = (signal: (typeof SIGNALS)[number]) => {
    tidy()
    say({
      vi: 'Đã dừng theo yêu cầu. Phần làm dở đã bỏ, dữ liệu vẫn an toàn. Chạy lại lệnh để làm từ đầu.',
      en: 'Stopped as asked. What was half done is taken away, your data is safe. Run the command again to begin anew.',
    })
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  try {
    return await work()
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
