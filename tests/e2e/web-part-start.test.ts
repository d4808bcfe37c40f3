// `npm start` has the web part's page: from the site's own page, with the sample plan, on the day of the local Teams.
import { serveProduct } from './support/product';

const product = serveProduct();

test('a person goes from the site to the web part, which is on the day of the local Teams', async () => {
  const page = await (
    await product.browser.newContext({ locale: 'da-DK', viewport: { width: 1280, height: 900 } })
  ).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(product.serving.siteUrl);
  await page.getByRole('link', { name: 'Sagsbehandler' }).click();
  await page.getByRole('link', { name: 'Udviklingsplan', exact: true }).click();
  await page
    .locator('.part')
    .getByText(/I dag er .*14\.\smaj/)
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page
    .locator('.part')
    .getByText(/Today is .*14\sMay/)
    .first()
    .waitFor();
});
