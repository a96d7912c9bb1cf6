import { banks } from '@cho40/vietqr/banks'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { fetchBankList, type ListedBank } from './bank-list.ts'
import { bankListChanges } from './bank-list-changes.ts'

const ADDRESS = 'https://api.vietqr.io/v2/banks'

/** One row in the form of api.vietqr.io, with all the fields it has. */
const agribank = {
  id: 42,
  name: 'Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam',
  code: 'VBA',
  bin: '970405',
  shortName: 'Agribank',
  logo: 'https://api.vietqr.io/img/VBA.png',
  transferSupported: 1,
  lookupSupported: 1,
  short_name: 'Agribank',
  support: 3,
  isTransfer: 1,
  swift_code: 'VBAAVNVX',
}
const listed: ListedBank = {
  bin: '970405',
  code: 'VBA',
  shortName: 'Agribank',
  name: 'Ngân hàng Nông nghiệp và Phát triển Nông thôn Việt Nam',
  swift: 'VBAAVNVX',
  paysByScan: true,
  looksUpNames: true,
}

const network = setupServer()
const answers = (body: unknown, status = 200) =>
  network.use(http.get(ADDRESS, () => HttpResponse.json(body as object, { status })))
const answersWith = (data: unknown) => answers({ code: '00', desc: 'success', data })

const printed = vi.spyOn(console, 'log')
beforeAll(() => network.listen({ onUnhandledFrame: 'error' }))
afterEach(() => {
  network.resetHandlers()
  // The library prints its errors; a program whose output is data must not.
  expect(printed).not.toHaveBeenCalled()
})
afterAll(() => {
  network.close()
  printed.mockRestore()
})

describe('the list of banks', () => {
  test('is fetched without a key and read', async () => {
    const asked: Request[] = []
    network.use(
      http.get(ADDRESS, ({ request }) => {
        asked.push(request)
        return HttpResponse.json({ code: '00', desc: '', data: [agribank] })
      }),
    )
    expect(await fetchBankList()).toEqual({ ok: true, value: [listed] })
    expect(asked.map(({ headers }) => headers.has('x-api-key'))).toEqual([false])
  })

  test('knows banks without a SWIFT code', async () => {
    answersWith([
      { ...agribank, swift_code: null },
      { ...agribank, bin: '971025', swift_code: '' },
    ])
    expect(await fetchBankList()).toMatchObject({ value: [{ swift: null }, { swift: null }] })
  })

  test.each([
    [{ bin: '97040' }, 'data.0.bin'],
    [{ bin: 970_405 }, 'data.0.bin'],
    [{ name: '' }, 'data.0.name'],
    [{ shortName: 'Agri\u0007bank' }, 'data.0.shortName'],
    [{ transferSupported: 'yes' }, 'data.0.transferSupported'],
    [{ swift_code: '<script>' }, 'data.0.swift_code'],
  ])('with %j in a row is not understood', async (change, at) => {
    answersWith([{ ...agribank, ...change }])
    expect(await fetchBankList()).toEqual({
      ok: false,
      problem: { type: 'VietQrIoAnswerNotUnderstood', at },
    })
  })

  test('with one BIN twice is not understood', async () => {
    answersWith([agribank, { ...agribank, name: 'Ngân hàng khác' }])
    expect(await fetchBankList()).toMatchObject({ problem: { at: 'data.1.bin' } })
  })

  test('that is not one is not understood', async () => {
    answers({ code: '21', desc: 'error', data: null })
    expect(await fetchBankList()).toMatchObject({
      problem: { type: 'VietQrIoAnswerNotUnderstood' },
    })
    network.use(http.get(ADDRESS, () => HttpResponse.text('<html>502</html>')))
    expect(await fetchBankList()).toEqual({
      ok: false,
      problem: { type: 'VietQrIoAnswerNotUnderstood', at: '' },
    })
  })
})

describe('a failure is a problem, where the library resolves to the error', () => {
  test.each([[404], [429], [500], [503]])('status %i', async (status) => {
    answers({ code: 'x' }, status)
    expect(await fetchBankList()).toEqual({
      ok: false,
      problem: { type: 'VietQrIoRefused', status },
    })
  })

  test('a redirect is not followed', async () => {
    network.use(
      http.get(ADDRESS, () => HttpResponse.redirect('https://elsewhere.example/banks', 302)),
    )
    expect(await fetchBankList()).toEqual({
      ok: false,
      problem: { type: 'VietQrIoRefused', status: 302 },
    })
  })

  test('no network', async () => {
    network.use(http.get(ADDRESS, () => HttpResponse.error()))
    expect(await fetchBankList()).toMatchObject({ problem: { type: 'VietQrIoUnreachable' } })
  })

  test('an answer without end', async () => {
    answersWith([{ ...agribank, logo: 'x'.repeat(2 * 1024 * 1024) }])
    expect(await fetchBankList()).toMatchObject({
      problem: { type: 'VietQrIoUnreachable', code: 'ERR_BAD_RESPONSE' },
    })
  })

  test('no answer in time, each call by its own time', async () => {
    network.use(http.get(ADDRESS, () => new Promise<never>(() => {})))
    const [slow, fast] = await Promise.all([
      fetchBankList({ timeoutMs: 120 }),
      fetchBankList({ timeoutMs: 40 }),
    ])
    expect(fast).toEqual({ ok: false, problem: { type: 'VietQrIoTimedOut', afterMs: 40 } })
    expect(slow).toEqual({ ok: false, problem: { type: 'VietQrIoTimedOut', afterMs: 120 } })
  })
})

describe('what changed', () => {
  const ours = banks.filter(({ bin }) => bin === '970405' || bin === '970436')
  const same = (bank: (typeof banks)[number]): ListedBank => ({
    bin: bank.bin,
    code: bank.code,
    shortName: bank.shortName,
    name: bank.name,
    swift: bank.swift,
    paysByScan: bank.paysByScan === true,
    looksUpNames: bank.looksUpNames === true,
  })

  test('is nothing between equal lists', () => {
    expect(bankListChanges(ours, ours.map(same))).toEqual([])
  })

  test('is told by BIN: new, missing, and each field that differs', () => {
    const renamed = { ...listed, bin: '970436', shortName: 'VCB Neo' }
    const changes = bankListChanges(ours, [renamed, { ...listed, bin: '999999' }])
    expect(changes[0]).toEqual({ type: 'Missing', bin: '970405', shortName: 'Agribank' })
    expect(changes).toContainEqual({
      type: 'Changed',
      bin: '970436',
      field: 'shortName',
      ours: 'Vietcombank',
      theirs: 'VCB Neo',
    })
    expect(changes.at(-1)).toEqual({ type: 'Added', bank: { ...listed, bin: '999999' } })
  })
})
