// Retakes docs/digest.png from a running demo:
//   npm run demo -- --day 2026-11-23     and, beside it,     node docs/picture.mjs http://localhost:3131/ BROWSER
// BROWSER is the path of a Chromium. The page shows the hour of a message, so its zone is set to one where it is morning.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const CSM = 'Maya Brooks';
const CARDS = 2;
const MORNING = 8;

const [address = 'http://localhost:3131/', browserPath = 'chromium'] = process.argv.slice(2);

/** A zone of the ocean, in which it is eight in the morning now; its sign is the other way round. */
function zoneOfMorning() {
  const ahead = ((MORNING - new Date().getUTCHours() + 36) % 24) - 12;
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

const browser = await chromium.launch({
  executablePath: browserPath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1000, height: 3000 },
    deviceScaleFactor: 1.5,
    timezoneId: zoneOfMorning(),
  });
  await page.goto(address);
  await page.locator('.sidebar-item', { hasText: CSM }).click();
  const message = page.locator('.messages .msg', { hasText: 'Good morning' }).first();
  await message.waitFor();
  const box = await message.boundingBox();
  const last = await message
    .locator('.bk-actions')
    .nth(CARDS - 1)
    .boundingBox();
  if (!box || !last) throw new Error('The digest has fewer cards than the picture shows.');
  await page.screenshot({
    path: fileURLToPath(new URL('digest.png', import.meta.url)),
    clip: { x: box.x, y: box.y, width: Math.min(box.width, 740), height: last.y + last.height + 12 - box.y },
  });
} finally {
  await browser.close();
}
