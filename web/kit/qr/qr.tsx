import { useEffect, useState } from 'preact/hooks';
import { words } from '../words';

/** Drawn only when asked for: the library is loaded with the first code. */
export function Qr({ text, label, size = 220 }: { text: string; label: string; size?: number }) {
  const [drawn, setDrawn] = useState<{ path: string; side: number } | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('lean-qr').then(({ generate, correction }) => {
      const code = generate(text, { minCorrectionLevel: correction.M });
      let path = '';
      for (let y = 0; y < code.size; y++) for (let x = 0; x < code.size; x++) if (code.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
      if (wanted) setDrawn({ path, side: code.size });
    });
    return () => { wanted = false; };
  }, [text]);
  if (!drawn) return <p role="status">{words.loading}</p>;
  return (
    <svg class="qr" role="img" aria-label={label} width={size} height={size} viewBox={`-3 -3 ${drawn.side + 6} ${drawn.side + 6}`} shape-rendering="crispEdges">
      <rect x="-3" y="-3" width={drawn.side + 6} height={drawn.side + 6} fill="#fff" /><path d={drawn.path} fill="#000" />
    </svg>
  );
}
