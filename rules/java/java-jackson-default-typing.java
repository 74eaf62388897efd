import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.jsontype.*;
import com.fasterxml.jackson.databind.jsontype.impl.LaissezFaireSubTypeValidator;

class Mappers {
  // ruleid: java-jackson-default-typing
  @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS) public Object payload;

  // ok: java-jackson-default-typing
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) public Object named;

  void make(PolymorphicTypeValidator types) {
    ObjectMapper mapper = new ObjectMapper();
    // ruleid: java-jackson-default-typing
    mapper.enableDefaultTyping();
    // ruleid: java-jackson-default-typing
    mapper.activateDefaultTyping(LaissezFaireSubTypeValidator.instance, ObjectMapper.DefaultTyping.NON_FINAL);
    // ok: java-jackson-default-typing
    mapper.activateDefaultTyping(types);
    // ok: java-jackson-default-typing
    mapper.findAndRegisterModules();
  }
}
