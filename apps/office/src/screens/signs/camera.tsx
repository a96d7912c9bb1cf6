import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import type { TextKey } from '../../text/vi.ts'
import { codeReader } from './read-code.ts'

const BETWEEN_FRAMES_MS = 200

type Props = {
  onText: (text: string) => void
  onProblem: (why: TextKey) => void
  onStop: () => void
}

/** Looks through the camera until one code is read; the camera is off as soon as this is gone. */
export function Camera({ onText, onProblem, onStop }: Props): VNode {
  const { text } = useWords()
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const { signal } = leaving
    void watch(video.current, signal).then(
      (found) => signal.aborted || found === undefined || onText(found),
      (reason: unknown) => signal.aborted || onProblem(whyNot(reason)),
    )
    return () => leaving.abort()
  }, [])
  return (
    <div class="camera">
      {/* A live view without sound has nothing to caption. */}
      <video ref={video} muted playsInline autoplay aria-label={text['check.camera.look']} />
      <p role="status">{text['check.camera.look']}</p>
      <button
        type="button"
        class="button"
        ref={(button) => button?.focus()}
        onClick={onStop}
        onKeyDown={(event) => event.key === 'Escape' && onStop()}
      >
        {text['check.camera.stop']}
      </button>
    </div>
  )
}

async function watch(
  video: HTMLVideoElement | null,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!video) return undefined
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 } },
  })
  try {
    const read = await codeReader()
    video.srcObject = stream
    while (!signal.aborted) {
      const { videoWidth: width, videoHeight: height } = video
      const found = width === 0 ? 'none' : await read({ source: video, width, height }, 'frame')
      if (typeof found === 'object') return found.text
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_FRAMES_MS))
    }
    return undefined
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}

/** The browser's reasons, as people can act on them. */
function whyNot(reason: unknown): TextKey {
  const name = reason instanceof Error ? reason.name : ''
  if (!isSecureContext) return 'check.camera.insecure'
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'check.camera.refused'
  // What is no refusal of the camera's is the reader's file that did not come.
  return reason instanceof DOMException ? 'check.camera.absent' : 'check.reader.missing'
}
