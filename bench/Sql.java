import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/// Carries out SQL, for machines without psql: `java -cp <pgjdbc> bench/Sql.java <address> <file or statement>…`
final class Sql {

    public static void main(String... arguments) throws Exception {
        try (java.sql.Connection database = DriverManager.getConnection(arguments[0], "postgres", "postgres");
                Statement statement = database.createStatement()) {
            for (int i = 1; i < arguments.length; i++) {
                boolean isFile = arguments[i].endsWith(".sql");
                if (statement.execute(isFile ? Files.readString(Path.of(arguments[i])) : arguments[i])) {
                    print(statement.getResultSet());
                }
            }
        }
    }

    private static void print(ResultSet rows) throws Exception {
        while (rows.next()) {
            System.out.println(rows.getString(1));
        }
    }
}
