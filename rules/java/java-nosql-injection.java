import com.mongodb.client.*;
import com.mongodb.client.model.Filters;
import jakarta.servlet.http.HttpServletRequest;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.BasicQuery;

class People {
  void find(HttpServletRequest request, MongoCollection<Document> people) {
    String name = request.getParameter("name");
    // ruleid: java-nosql-injection
    people.find(Document.parse("{\"name\": \"" + name + "\"}"));
    // ruleid: java-nosql-injection
    BasicQuery query = new BasicQuery("{name: '" + name + "'}");
    // ok: java-nosql-injection
    people.find(Filters.eq("name", name));
    // ok: java-nosql-injection
    people.find(new Document("name", name));
    // ok: java-nosql-injection
    people.find(Document.parse("{\"active\": true}"));
  }
}
