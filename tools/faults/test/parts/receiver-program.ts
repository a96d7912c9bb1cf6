import { appendFileSync } from 'node:fs'
import { createServer } from 'node:http'

/**
 * A program that takes events: notes each in its journal, then answers. After `life` of them it is killed
 * before it noted the last one, after it noted it, or after it answered; 0 lives until it is stopped.
 * Arguments: port, journal, life, point (`before`, `noted`, `answered`), milliseconds before each answer.
 */
const [port = '', journal = '', life = '0', point = '', slowMs = '0'] = process.argv.slice(2)
let left = Number(life)

/** No handler runs and nothing is flushed, as when memory runs out. */
function die(): void {
  process.kill(process.pid, 'SIGKILL')
}

const server = createServer((request, answer) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    left -= 1
    const isLast = left === 0
    if (isLast && point === 'before') die()
    const body = Buffer.concat(parts).toString('utf8')
    appendFileSync(journal, `${JSON.stringify({ id: request.headers['webhook-id'], body })}\n`)
    process.stdout.write('.')
    if (isLast && point === 'noted') die()
    setTimeout(() => {
      answer.writeHead(204).end(() => {
        if (isLast) die()
      })
    }, Number(slowMs))
  })
})
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'))
