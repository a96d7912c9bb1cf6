/** What stands on a sign. A sign is read in Vietnamese; English is small beneath, for visitors. */
export const vi = {
  scan: 'Quét mã để trả tiền',
  onlyThisName: 'Đúng tên này mới chuyển',
  demo: 'Bản thử, không chuyển tiền thật · Demo, do not pay',
  stall: 'Sạp',
  sign: 'Mã dán số',
  trueSize: 'In cỡ thật 100 %, không co vào trang.',
  oneOnA6: 'Một mã trên A6',
  fourOnA4: 'Bốn mã trên A4',
  asPdf: 'Tải PDF',
}

export const en: Omit<typeof vi, 'demo' | 'stall' | 'sign'> = {
  scan: 'Scan to pay',
  onlyThisName: 'Transfer only if your bank shows this name',
  trueSize: 'Print at 100 %, do not fit to page.',
  oneOnA6: 'One on A6',
  fourOnA4: 'Four on A4',
  asPdf: 'Get the PDF',
}
