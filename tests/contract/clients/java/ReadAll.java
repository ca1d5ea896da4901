import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads every line {name, value} of a file into its generated model, and says what does not come back as it was. */
public class ReadAll {
  public static void main(String[] arguments) throws Exception {
    ObjectMapper mapper =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);
    int read = 0;
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      JsonNode said = mapper.readTree(line);
      JsonNode value = mapper.readTree(said.get("value").asText());
      Object model = mapper.treeToValue(value, Class.forName("models." + said.get("name").asText()));
      JsonNode back = mapper.readTree(mapper.writeValueAsString(model));
      if (!plain(back).equals(plain(value))) {
        System.err.println("lost in " + said.get("name").asText() + ":\n" + value + "\n" + back);
        System.exit(1);
      }
      read++;
    }
    System.out.println(read);
  }

  /** Its text, moments without the noughts that end a fraction of a second: Java writes them in threes. */
  private static String plain(JsonNode node) {
    return node.toString().replaceAll("(:\\d\\d\\.\\d*?)0+Z\"", "$1Z\"").replaceAll("(:\\d\\d)\\.Z\"", "$1Z\"");
  }
}
