import { join } from "node:path";
import { makeRelease } from "./release/make-release";

/** `npm run release`: what an administrator puts on a web server, as one zip. See docs/deploy.md. */
const { BASE_URL: baseUrl, OFFICE_JS_URL: officeJs } = process.env;

console.log("正在生成…  Building…");
const root = process.cwd();
const zip = await makeRelease({ root, folder: join(root, "dist/release"), baseUrl, officeJs });
console.log(`${zip}\n部署办法见其中的 deploy.md。  How to deploy it: deploy.md inside.`);
