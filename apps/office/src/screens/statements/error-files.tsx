import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { useWords } from '../../desk/desk.ts'
import { saveFile } from '../../wire/save-file.ts'
import { errorFile, type FileAbout } from '../../wire/statement-file.ts'

const FORMATS = ['xlsx', 'csv'] as const

/** The refused rows as a file to put right; nothing of it stays on the server. */
export function ErrorFiles({ file, about }: { file: File; about: FileAbout }): VNode {
  const { text } = useWords()
  const [isLost, setLost] = useState(false)
  const fetchFile = async (format: 'csv' | 'xlsx'): Promise<void> => {
    const blob = await errorFile(about, file, format)
    setLost(!blob)
    if (blob) saveFile(blob, `dong-loi-${file.name.replace(/\.\w+$/, '')}.${format}`)
  }
  return (
    <div class="error-files">
      <p class="quiet">{text['statement.errors.help']}</p>
      <p class="actions">
        {FORMATS.map((format) => (
          <button key={format} type="button" class="button" onClick={() => void fetchFile(format)}>
            {text[`statement.errors.${format}`]}
          </button>
        ))}
      </p>
      {isLost && (
        <p class="problem" role="alert">
          {text.Unreachable}
        </p>
      )}
    </div>
  )
}
