import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { RenderSign } from '@cho40/api'
import type { SignFonts } from '@cho40/storefront/print'

const require = createRequire(import.meta.url)

/** Draws signs for paper. What that needs is loaded with the first sign, not with the server. */
export function signFiles(): RenderSign {
  let fonts: Promise<SignFonts> | undefined
  return async (sign, { format, as }) => {
    const { signHtml, signPdf } = await import('@cho40/storefront/print')
    if (as === 'html' && 'id' in sign) {
      const { html, policy } = await signHtml(sign, format)
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      }
      return { body: html, headers }
    }
    fonts ??= readFonts()
    const body = await signPdf(sign, { format, fonts: await fonts })
    const name = `ma-dan-${'id' in sign ? sign.code : 'cho'}-${format}.pdf`
    const headers = {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}"`,
    }
    return { body, headers }
  }
}

/** The letters of signs and of pictures for previews: all Vietnamese ones, two weights. */
export async function readFonts(): Promise<SignFonts> {
  const [regular, bold] = await Promise.all([
    readFile(
      require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
    ),
    readFile(require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf')),
  ])
  return { regular, bold }
}
