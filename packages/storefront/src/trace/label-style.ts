/** Millimetres on A4: 3 × 8 labels of 63.5 × 33.9, 7.2 mm from the side, 12.9 from the top, 2.5 between. */
export const labelStyle = [
  '@page{size:A4;margin:0}',
  '*{box-sizing:border-box;margin:0;padding:0}',
  'html{background:#f4efe4;color:#000;font:9pt/1.3 "Be Vietnam Pro",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}',
  'header{max-width:44rem;margin:16px auto;padding:0 16px;font-size:1rem}',
  'h1{font-size:1.5rem}',
  '.paper{overflow-x:auto}',
  '.sheet{width:210mm;height:297mm;padding:12.9mm 7.2mm;margin:16px auto;background:#fff;display:grid;grid-template-columns:repeat(3,63.5mm);grid-auto-rows:33.9mm;column-gap:2.5mm;align-content:start}',
  '.label{display:grid;grid-template-columns:29mm minmax(0,1fr);gap:1mm;align-items:center;padding:2mm 2mm 2mm 1mm;overflow:hidden;outline:.2mm solid #bbb}',
  '.qr svg{display:block;width:29mm;height:29mm}',
  '.said{display:grid;gap:.6mm;overflow-wrap:anywhere;font-size:7.5pt}',
  '.name{font-weight:700;font-size:9pt;max-height:3.9em;overflow:hidden}',
  '.scan{font-size:6.5pt}',
  '.brief{max-height:2.6em;overflow:hidden}',
  '@media print{html{background:#fff}header{display:none}body>main .sheet{margin:0}.paper{overflow:visible}.label{outline:.1mm solid #ddd}}',
].join('')
