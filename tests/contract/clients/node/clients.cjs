// Reads what crossfoot publishes with the official tools: node clients.cjs FOLDER
// FOLDER holds asyncapi.json and records.jsonl ({headers, key, value}); models go into FOLDER/<language>.
// Prints one JSON object: what the parser said, the names of the models, the records as the SDK read them.
const fs = require("fs");
const path = require("path");
const { Parser } = require("@asyncapi/parser");
const modelina = require("@asyncapi/modelina");
const { Kafka } = require("cloudevents");

const folder = process.argv[2];
const text = fs.readFileSync(path.join(folder, "asyncapi.json"), "utf8");

async function main() {
  const { document, diagnostics } = await new Parser().parse(text);
  const said = diagnostics.filter((one) => one.severity < 2).map((one) => `${one.code} ${one.path.join("/")}`);
  const generators = {
    python: [new modelina.PythonFileGenerator({ presets: [modelina.PYTHON_PYDANTIC_PRESET] }), {}],
    typescript: [
      new modelina.TypeScriptFileGenerator({
        modelType: "interface", // as JSON has it: nothing between the wire and the consumer
        enumType: "union",
        mapType: "record",
        rawPropertyNames: true,
      }),
      { exportType: "named" },
    ],
    java: [
      new modelina.JavaFileGenerator({ collectionType: "List", presets: [modelina.JAVA_JACKSON_PRESET] }),
      { packageName: "models" },
    ],
  };
  const models = {};
  for (const [language, [generator, options]] of Object.entries(generators)) {
    const made = await generator.generateToFiles(JSON.parse(text), path.join(folder, language), options);
    models[language] = made.map((one) => one.modelName);
  }
  const lines = fs.readFileSync(path.join(folder, "records.jsonl"), "utf8").trim().split("\n");
  const events = lines.map((line) => {
    const event = Kafka.toEvent(JSON.parse(line));
    return { id: event.id, type: event.type, dataschema: event.dataschema, data: event.data };
  });
  const messages = document ? document.allMessages().all().map((one) => one.name()) : [];
  console.log(JSON.stringify({ said, messages, models, events }));
}

main();
