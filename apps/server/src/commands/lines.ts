import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** Longer than any payload or bank description; the rest of a longer line is not kept. */
const MAX_LINE_LENGTH = 1024 * 1024

/**
 * The lines of a stream as they come, a block at a time, ended by LF or CRLF, without a byte order
 * mark. Memory stays bounded: neither an endless stream nor an endless line is collected.
 */
async function* linesOf(stream: Readable): AsyncGenerator<readonly string[]> {
  const decoder = new StringDecoder('utf8')
  let pending = ''
  let isFirst = true
  for await (const chunk of stream) {
    let text = decoder.write(chunk as Buffer)
    if (isFirst && text !== '') {
      text = text.replace(/^\uFEFF/, '')
      isFirst = false
    }
    const [head = '', ...rest] = text.split('\n')
    pending = (pending + head).slice(0, MAX_LINE_LENGTH)
    if (rest.length === 0) continue
    const lines = [pending, ...rest]
    pending = lines.pop()?.slice(0, MAX_LINE_LENGTH) ?? ''
    yield lines.map(withoutReturn)
  }
  pending += decoder.end()
  if (pending !== '') yield [withoutReturn(pending)]
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line
}

/** Answers each line of standard input with one line; waits while the reader is slower. */
export async function answerLines(answer: (line: string) => string): Promise<void> {
  if (process.stdin.isTTY) {
    process.stderr.write('Gõ từng dòng, Ctrl-D để kết thúc · Type line by line, Ctrl-D ends\n')
  }
  for await (const lines of linesOf(process.stdin)) {
    const text = lines.map((line) => `${answer(line)}\n`).join('')
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  }
}
