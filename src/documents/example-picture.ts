/** Colours of the picture: wall, desk, and the people who stand there. */
const SCENE = { wall: '#dbe7e4', floor: '#b9ccc7', desk: '#0e6b5c', person: '#3b4a54' } as const
const WIDTH = 800
const HEIGHT = 600

/**
 * A drawn scene of a counter with so many people in line, as PNG: for examples, where a photograph would pretend to be of
 * somebody.
 */
export async function drawCounterScene(people: number): Promise<Uint8Array> {
  const figures = Array.from({ length: people }, (_, place) => {
    const x = 330 + place * 62
    return `<circle cx="${x}" cy="330" r="20"/><path d="M${x - 24} 460v-70a24 24 0 0 1 48 0v70z"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="${SCENE.wall}"/>
    <rect y="460" width="${WIDTH}" height="140" fill="${SCENE.floor}"/>
    <rect x="60" y="360" width="200" height="100" rx="8" fill="${SCENE.desk}"/>
    <g fill="${SCENE.person}"><circle cx="160" cy="300" r="20"/>${figures.join('')}</g></svg>`
  // Only here, as where pictures are read: most processes never draw one.
  const { default: sharp } = await import('sharp')
  return new Uint8Array(await sharp(Buffer.from(svg)).png().toBuffer())
}
