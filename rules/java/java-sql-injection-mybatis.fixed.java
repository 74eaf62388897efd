import java.util.List;
import org.apache.ibatis.annotations.*;

interface Users {
  // ruleid: java-sql-injection-mybatis
  @Select("SELECT * FROM users WHERE name = #{name}")
  User byName(@Param("name") String name);

  // ruleid: java-sql-injection-mybatis
  @Delete("DELETE FROM users WHERE id = #{id}")
  int delete(@Param("id") String id);

  // ok: java-sql-injection-mybatis
  @Select("SELECT * FROM users WHERE name = #{name}")
  User safe(@Param("name") String name);

  // ok: java-sql-injection-mybatis
  @Update("UPDATE users SET active = 0 WHERE id = #{id}")
  int close(@Param("id") long id);

  // ok: java-sql-injection-mybatis
  @Select("SELECT * FROM users")
  List<User> all();
}
