import { run } from "../dist/index.js";
await run("respond", import.meta.url);
