#!/usr/bin/env bash
# modelina writes Java that is not Java for a list whose schema has a default of []: `= ;` behind the field.
# Schemas made by pydantic are full of such defaults, so the published ones leave them out. Exits 1 if that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @asyncapi/modelina@5.10.1 >/dev/null
cat > try.cjs <<'JS'
const { JavaGenerator } = require("@asyncapi/modelina");
const schema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Basket",
  type: "object",
  properties: { apples: { type: "array", items: { type: "string" }, default: [] } },
};
new JavaGenerator({ collectionType: "List" }).generate(schema).then((models) => {
  const line = models[0].result.split("\n").find((one) => one.includes("apples"));
  console.log(`modelina ${require("@asyncapi/modelina/package.json").version}: ${line.trim()}`);
  process.exit(/= *;$/.test(line.trim()) ? 0 : 1);
});
JS
node try.cjs
