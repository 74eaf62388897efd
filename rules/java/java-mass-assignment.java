import jakarta.servlet.http.HttpServletRequest;
import java.util.*;
import org.apache.commons.beanutils.BeanUtils;

class Profiles {
  void update(HttpServletRequest request, User user) throws Exception {
    // ruleid: java-mass-assignment
    BeanUtils.populate(user, request.getParameterMap());
    Map<String, String[]> values = request.getParameterMap();
    // ruleid: java-mass-assignment
    BeanUtils.populate(user, values);
    Map<String, String> chosen = new HashMap<>();
    chosen.put("name", request.getParameter("name"));
    // ok: java-mass-assignment
    BeanUtils.populate(user, chosen);
    // ok: java-mass-assignment
    user.setName(request.getParameter("name"));
    // ok: java-mass-assignment
    BeanUtils.populate(user, Map.of("state", "new"));
  }
}
