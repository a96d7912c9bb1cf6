import type { VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import type { TextKey } from '../../text/vi.ts'
import { Camera } from './camera.tsx'
import { codeReader, type Picture, pictureOf } from './read-code.ts'
import type { Checker } from './use-check.ts'

type Props = { checker: Checker; scanned: string; onText: (text: string) => void }

/** Two ways to get at the text of a code without typing: the camera, or a photo of it. */
export function Scanning({ checker, scanned, onText }: Props): VNode {
  const { text } = useWords()
  const [looking, setLooking] = useState(false)
  const latest = useRef<File>(undefined)
  // The camera goes on looking while the stall is changed, so it asks by what is chosen then.
  const told = useRef(onText)
  told.current = onText
  const typed = useRef(scanned)
  typed.current = scanned
  const readFile = async (file: File): Promise<void> => {
    latest.current = file
    const before = typed.current
    setLooking(false)
    checker.reading()
    const read = await textOf(file)
    // Another photo, the camera or the keyboard came after it.
    if (latest.current !== file || typed.current !== before) return
    if ('text' in read) told.current(read.text)
    else checker.missing(read.why)
  }
  return (
    <>
      <div class="actions">
        <button
          type="button"
          class="button"
          aria-expanded={looking}
          onClick={() => {
            checker.clear()
            latest.current = undefined
            setLooking(!looking)
          }}
          onKeyDown={(event) => event.key === 'Escape' && setLooking(false)}
        >
          {text[looking ? 'check.camera.stop' : 'check.camera']}
        </button>
        <label class="button file-button">
          {text['check.picture']}
          <input
            class="unseen"
            type="file"
            name="picture"
            accept="image/*"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? []
              if (file) void readFile(file)
              event.currentTarget.value = ''
            }}
          />
        </label>
      </div>
      {looking && (
        <Camera
          onText={(found) => {
            setLooking(false)
            told.current(found)
          }}
          onProblem={(why) => {
            setLooking(false)
            checker.missing(why)
          }}
        />
      )}
    </>
  )
}

async function textOf(file: File): Promise<{ readonly text: string } | { readonly why: TextKey }> {
  let picture: Picture
  try {
    picture = await pictureOf(file)
  } catch {
    return { why: 'check.picture.broken' }
  }
  try {
    const read = await codeReader()
    const found = await read(picture, 'photo')
    return typeof found === 'object' ? found : { why: `check.picture.${found}` }
  } catch {
    return { why: 'check.reader.missing' }
  }
}
