/** Pictures of a made-up college, drawn as SVG: the photos of the sample. No text, so that no font is needed. */
export const sceneNames = [
  'extinguisher',
  'hydrant',
  'socket',
  'panel',
  'corridor',
  'classroom',
  'sheet',
  'samples',
  'coach',
  'dormitory',
  'gate',
] as const;
export type SceneName = (typeof sceneNames)[number];

export const sceneWidth = 960;
export const sceneHeight = 720;

/** `variant` moves light and colour a little, so that no two photos are the same. */
export function drawScene(name: SceneName, variant: number): string {
  const light = 0.1 + (variant % 5) * 0.05;
  const tilt = ((variant % 7) - 3) * 0.35;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sceneWidth}" height="${sceneHeight}" viewBox="0 0 960 720">
    <defs>
      <linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#e9e6dc"/><stop offset="1" stop-color="#cfcabb"/></linearGradient>
      <linearGradient id="floor" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#a9a08c"/><stop offset="1" stop-color="#877d68"/></linearGradient>
      <linearGradient id="steel" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#8d9599"/><stop offset="0.45" stop-color="#d9dee0"/><stop offset="1" stop-color="#7b8387"/></linearGradient>
      <linearGradient id="red" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#8f1d1d"/><stop offset="0.4" stop-color="#d8453c"/><stop offset="1" stop-color="#7d1616"/></linearGradient>
      <radialGradient id="lamp" cx="${0.25 + (variant % 4) * 0.17}" cy="0.1" r="0.95"><stop offset="0" stop-color="#fff6d8" stop-opacity="${light + 0.25}"/><stop offset="0.6" stop-color="#fff6d8" stop-opacity="0"/><stop offset="1" stop-color="#10181c" stop-opacity="0.38"/></radialGradient>
      <filter id="soft"><feGaussianBlur stdDeviation="9"/></filter>
    </defs>
    <rect width="960" height="720" fill="#55585a"/>
    <g transform="rotate(${tilt} 480 360) scale(1.03) translate(-14 -10)">${scenes[name]()}</g>
    <rect width="960" height="720" fill="url(#lamp)"/>
  </svg>`;
}

const room = (floorAt = 560) =>
  `<rect width="960" height="${floorAt}" fill="url(#wall)"/><rect y="${floorAt}" width="960" height="${760 - floorAt}" fill="url(#floor)"/><rect y="${floorAt - 26}" width="960" height="26" fill="#8f8a7c"/>`;

const shadow = (x: number, y: number, width: number, height = 26) =>
  `<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${height}" fill="#000" opacity="0.35" filter="url(#soft)"/>`;

function oneExtinguisher(x: number): string {
  return `${shadow(x + 60, 640, 90)}
    <rect x="${x}" y="280" width="120" height="350" rx="42" fill="url(#red)"/>
    <rect x="${x + 36}" y="236" width="48" height="56" rx="8" fill="url(#steel)"/>
    <path d="M${x + 20} 232 h104 l-16 -20 h-70z" fill="#23282b"/><path d="M${x + 20} 196 l96 -20 8 18 -96 22z" fill="#2e3437"/>
    <circle cx="${x + 60}" cy="262" r="17" fill="#f4f1e6" stroke="#333" stroke-width="4"/><path d="M${x + 60} 262 l-9 -10" stroke="#1d7a3e" stroke-width="4"/>
    <path d="M${x + 88} 262 c90 20 60 150 34 230" fill="none" stroke="#1c1f21" stroke-width="15" stroke-linecap="round"/><path d="M${x + 112} 490 l26 4 -10 90 -30 -4z" fill="#1c1f21"/>
    <rect x="${x + 12}" y="370" width="94" height="132" rx="6" fill="#efece0"/><g fill="#8a8475"><rect x="${x + 24}" y="386" width="70" height="10"/><rect x="${x + 24}" y="406" width="58" height="6"/><rect x="${x + 24}" y="420" width="66" height="6"/><rect x="${x + 24}" y="434" width="48" height="6"/></g><rect x="${x + 28}" y="452" width="26" height="36" fill="#b83a32"/>`;
}

const lines = (x: number, y: number, width: number, count: number, gap: number) =>
  Array.from(
    { length: count },
    (_, row) => `<rect x="${x}" y="${y + row * gap}" width="${width * (0.72 + ((row * 37) % 28) / 100)}" height="5" fill="#7d8790"/>`,
  ).join('');

const scenes: Record<SceneName, () => string> = {
  extinguisher: () =>
    `${room(590)}<rect x="250" y="110" width="470" height="70" rx="6" fill="#a8231d"/><rect x="276" y="128" width="300" height="14" fill="#f3e6d8"/><rect x="276" y="152" width="220" height="9" fill="#f3e6d8"/>${oneExtinguisher(320)}${oneExtinguisher(520)}`,
  hydrant: () =>
    `${room()}${shadow(480, 640, 260)}<rect x="250" y="120" width="460" height="500" rx="6" fill="#8d1c18"/><rect x="270" y="140" width="420" height="460" fill="#d9d6cc"/><circle cx="400" cy="330" r="112" fill="none" stroke="#c9c4b3" stroke-width="60"/><circle cx="400" cy="330" r="112" fill="none" stroke="#aaa48f" stroke-width="4"/><circle cx="400" cy="330" r="34" fill="#9d2a22"/><path d="M600 200 v180" stroke="url(#red)" stroke-width="40"/><circle cx="600" cy="260" r="44" fill="none" stroke="#2b2b2b" stroke-width="14"/><path d="M600 380 c0 80 -90 60 -110 120 l-30 70" fill="none" stroke="#c2bda9" stroke-width="34"/><path d="M470 560 l-60 26 10 18 66 -20z" fill="url(#steel)"/>`,
  socket: () =>
    `${room(640)}<g transform="translate(300 190)"><rect width="360" height="300" rx="22" fill="#f5f3ec" stroke="#bdb8a8" stroke-width="5"/><rect x="30" y="30" width="140" height="240" rx="14" fill="#e7e4da"/><rect x="190" y="30" width="140" height="240" rx="14" fill="#e7e4da"/><g fill="#2c2c2c"><rect x="70" y="80" width="12" height="44"/><rect x="118" y="80" width="12" height="44"/><rect x="92" y="178" width="14" height="42"/><path d="M232 96 l18 -6 14 42 -18 6z"/><path d="M292 90 l-18 -6 -14 42 18 6z"/><rect x="254" y="178" width="14" height="42"/></g><path d="M180 40 c80 -30 150 30 150 110 c-30 60 -120 70 -160 10z" fill="#4a3522" opacity="0.55" filter="url(#soft)"/><path d="M226 120 c40 -40 70 -10 74 26" stroke="#2a1c10" stroke-width="9" fill="none" opacity="0.7"/></g><path d="M560 480 c-20 120 -220 60 -240 220" fill="none" stroke="#24282a" stroke-width="16"/><path d="M590 480 c30 130 140 80 180 230" fill="none" stroke="#6b6e70" stroke-width="14"/>`,
  panel: () =>
    `${room(660)}${shadow(480, 690, 300)}<rect x="210" y="60" width="540" height="600" rx="8" fill="#a7adb0"/><rect x="236" y="86" width="488" height="548" fill="#dfe2e3"/><g>${[0, 1, 2].map((row) => Array.from({ length: 9 }, (_, column) => `<rect x="${262 + column * 49}" y="${150 + row * 160}" width="40" height="96" rx="4" fill="#f7f7f4" stroke="#8b9194"/><rect x="${274 + column * 49}" y="${(column + row) % 5 ? 172 : 200}" transform="translate(0 ${row * 160})" width="16" height="28" fill="${(column + row) % 7 ? '#20262a' : '#b02a22'}"/>`).join('')).join('')}</g><g fill="none" stroke-width="5">${Array.from({ length: 9 }, (_, wire) => `<path d="M${282 + wire * 49} 246 c0 40 ${20 - wire * 6} 20 ${10 - wire * 4} 62" stroke="${['#c0392b', '#d4ac0d', '#1e6b3a'][wire % 3]}"/>`).join('')}</g><path d="M480 92 l26 40 h-52z" fill="#e8b800" stroke="#222" stroke-width="3"/>`,
  corridor: () =>
    `<rect width="960" height="740" fill="#d8d3c6"/><path d="M0 0 L340 210 V470 L0 740z" fill="#e6e2d6"/><path d="M960 0 L620 210 V470 L960 740z" fill="#cac4b4"/><path d="M0 740 L340 470 H620 L960 740z" fill="url(#floor)"/><path d="M0 0 L340 210 H620 L960 0z" fill="#f1efe7"/><rect x="340" y="210" width="280" height="260" fill="#b9b2a0"/><rect x="400" y="250" width="160" height="220" fill="#6f7f78"/><rect x="478" y="250" width="4" height="220" fill="#45524c"/><rect x="420" y="222" width="120" height="24" fill="#0d8f55"/><path d="M440 234 h40 m-12 -7 l12 7 -12 7" stroke="#fff" stroke-width="4" fill="none"/>${shadow(250, 640, 190)}<g stroke="#7a5c35" stroke-width="4"><rect x="120" y="470" width="190" height="170" fill="#c29a62"/><rect x="170" y="330" width="150" height="140" fill="#b58a52"/><rect x="320" y="520" width="120" height="120" fill="#cda871"/><path d="M215 470 v170 M245 330 v140 M380 520 v120" stroke="#8d6a3d" stroke-width="9"/></g>`,
  classroom: () =>
    `<rect width="960" height="470" fill="#dcd9cd"/><rect y="470" width="960" height="290" fill="url(#floor)"/><rect x="150" y="70" width="660" height="270" fill="#7c8a86"/><rect x="166" y="86" width="628" height="238" fill="#24483c"/><g fill="#d9e6dd" opacity="0.85"><rect x="220" y="120" width="330" height="16"/><rect x="220" y="170" width="230" height="9"/><rect x="220" y="200" width="290" height="9"/><rect x="220" y="230" width="200" height="9"/><rect x="220" y="260" width="260" height="9"/></g><g><circle cx="690" cy="250" r="30" fill="#5b4636"/><path d="M640 400 c0 -150 100 -150 100 0z" fill="#32505f"/></g>${[
      0, 1, 2,
    ]
      .map((row) =>
        Array.from({ length: 6 - row }, (_, seat) => {
          const size = 26 + row * 13;
          const x = 90 + row * 55 + seat * (150 + row * 28);
          const y = 440 + row * 92;
          return `<circle cx="${x}" cy="${y}" r="${size}" fill="#2f2a27"/><path d="M${x - size * 1.7} ${y + size * 3} c0 -${size * 3} ${size * 3.4} -${size * 3} ${size * 3.4} 0z" fill="${['#4d6b78', '#78584d', '#5c6e4c', '#6a5a78'][(seat + row) % 4]}"/>`;
        }).join(''),
      )
      .join('')}`,
  sheet: () =>
    `<rect width="960" height="740" fill="#6a5846"/><g transform="rotate(-4 480 360)">${shadow(490, 690, 330, 30)}<rect x="190" y="30" width="580" height="660" fill="#fbfaf5"/><rect x="330" y="76" width="300" height="18" fill="#39424a"/><g stroke="#aab1b6" stroke-width="2">${Array.from({ length: 15 }, (_, row) => `<path d="M230 ${140 + row * 34} H730"/>`).join('')}<path d="M230 140 V616 M330 140 V616 M530 140 V616 M730 140 V616"/></g>${lines(250, 158, 60, 13, 34)}<g stroke="#1d3f7a" stroke-width="3" fill="none">${Array.from({ length: 12 }, (_, row) => `<path d="M${360 + ((row * 13) % 30)} ${192 + row * 34} q16 -22 30 0 t34 -6 q12 14 26 -4"/>`).join('')}</g><circle cx="640" cy="620" r="52" fill="none" stroke="#b3302a" stroke-width="6" opacity="0.7"/></g>`,
  samples: () =>
    `<rect width="960" height="740" fill="#c9d3d6"/><rect x="40" y="40" width="880" height="660" rx="10" fill="#eef3f4"/>${[0, 1, 2].map((shelf) => `<rect x="60" y="${240 + shelf * 205}" width="840" height="16" fill="#9fb0b5"/>${[0, 1, 2, 3, 4].map((box) => `<g transform="translate(${80 + box * 166} ${110 + shelf * 205})"><rect y="30" width="140" height="100" rx="12" fill="#fff" opacity="0.9" stroke="#b8c4c8" stroke-width="3"/><ellipse cx="70" cy="92" rx="54" ry="28" fill="${['#8fae5a', '#c98a4b', '#d8c06a', '#a85a3c', '#e7e0cf'][(box + shelf * 2) % 5]}"/><rect x="-4" y="16" width="148" height="22" rx="8" fill="#3a7fa0"/><rect x="34" y="104" width="74" height="24" fill="#fbf6df"/><rect x="40" y="110" width="52" height="4" fill="#777"/><rect x="40" y="118" width="40" height="4" fill="#777"/></g>`).join('')}`).join('')}`,
  coach: () =>
    `<rect width="960" height="430" fill="#b9cfdd"/><path d="M0 430 V300 h120 v-60 h140 v90 h180 v-130 h160 v110 h200 v-70 h160 v190z" fill="#9aa9ad"/><rect y="430" width="960" height="320" fill="#74777a"/><path d="M0 600 H960" stroke="#e7e3d2" stroke-width="10" stroke-dasharray="90 60"/>${shadow(480, 600, 400, 30)}<rect x="90" y="210" width="780" height="350" rx="46" fill="#f4f2ea"/><rect x="90" y="430" width="780" height="60" fill="#0e5a5f"/><g fill="#2b3a42">${[0, 1, 2, 3, 4].map((pane) => `<rect x="${130 + pane * 118}" y="250" width="104" height="120" rx="10"/>`).join('')}<rect x="730" y="250" width="110" height="230" rx="12"/></g><g fill="#fff" opacity="0.18">${[0, 1, 2, 3, 4].map((pane) => `<path d="M${140 + pane * 118} 250 h40 l-30 120 h-20z"/>`).join('')}</g><g><circle cx="260" cy="560" r="66" fill="#1d2022"/><circle cx="260" cy="560" r="30" fill="url(#steel)"/><circle cx="690" cy="560" r="66" fill="#1d2022"/><circle cx="690" cy="560" r="30" fill="url(#steel)"/></g><rect x="846" y="500" width="30" height="26" rx="6" fill="#f6e7a0"/>`,
  dormitory: () =>
    `${room(580)}<rect x="330" y="90" width="300" height="260" fill="#c7d8e0" stroke="#8e8a7d" stroke-width="14"/><path d="M480 90 v260" stroke="#8e8a7d" stroke-width="10"/>${[60, 660].map((x) => `${shadow(x + 130, 640, 150)}<g fill="none" stroke="#5d686d" stroke-width="16"><path d="M${x} 120 V640 M${x + 250} 120 V640"/></g><rect x="${x}" y="250" width="250" height="52" fill="#d9c9a8"/><rect x="${x}" y="226" width="250" height="32" fill="${x < 100 ? '#6f8fa8' : '#a88a6f'}"/><rect x="${x}" y="520" width="250" height="52" fill="#d9c9a8"/><rect x="${x}" y="496" width="250" height="32" fill="${x < 100 ? '#a86f78' : '#7a9a78'}"/><g stroke="#5d686d" stroke-width="8">${[0, 1, 2, 3].map((bar) => `<path d="M${x + 60 + bar * 42} 170 V236"/>`).join('')}<path d="M${x + 50} 170 H${x + 200}"/></g>`).join('')}<rect x="400" y="470" width="160" height="120" fill="#b08b5b"/><rect x="410" y="455" width="140" height="18" fill="#c9a26d"/><rect x="450" y="420" width="70" height="36" fill="#2f3538"/>`,
  gate: () =>
    `<rect width="960" height="440" fill="#bccbd2"/><rect y="440" width="960" height="310" fill="#85837d"/><rect x="60" y="180" width="230" height="330" fill="#d6cdb8"/><path d="M40 180 h270 l-30 -50 h-210z" fill="#7b4a3a"/><rect x="100" y="240" width="150" height="110" fill="#2f4450"/><rect x="140" y="390" width="70" height="120" fill="#5c4a3a"/><rect x="330" y="120" width="44" height="400" fill="#b9b09a"/><rect x="860" y="120" width="44" height="400" fill="#b9b09a"/><rect x="330" y="84" width="574" height="56" fill="#6b2420"/><rect x="430" y="100" width="370" height="22" fill="#e4cf8d"/><g><rect x="374" y="400" width="36" height="110" fill="#d98a1f"/><g transform="rotate(-12 390 410)"><rect x="390" y="400" width="440" height="18" fill="#f4f2ea"/>${[0, 1, 2, 3, 4, 5].map((stripe) => `<rect x="${420 + stripe * 68}" y="400" width="34" height="18" fill="#b7312a"/>`).join('')}</g></g>${shadow(390, 515, 60, 14)}`,
};
