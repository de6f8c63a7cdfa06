// Starts one Neo4j with what home/neo4j.conf says, prints "ready" when it answers, and ends with whoever started it.
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Arguments: the home folder, and optionally --remove-home: the folder goes when the starter is gone. */
public final class TestServer {
    private static final AtomicReference<DatabaseManagementService> RUNNING = new AtomicReference<>();
    private static volatile boolean orphaned = false;

    public static void main(String[] args) throws InterruptedException {
        Path home = Path.of(args[0]);
        boolean removeHome = List.of(args).contains("--remove-home");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(home, removeHome)));
        endWithTheStarter();
        RUNNING.set(new DatabaseManagementServiceBuilder(home).loadPropertiesFromFile(home.resolve("neo4j.conf")).build());
        System.out.println("ready");
        Thread.currentThread().join();
    }

    // The starter holds the other end of our input and never writes. It ends when the starter ends, even by kill -9.
    private static void endWithTheStarter() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) { }
            } catch (IOException gone) {
                // Read as the end.
            }
            orphaned = true;
            System.exit(0);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static void stop(Path home, boolean removeHome) {
        DatabaseManagementService dbms = RUNNING.get();
        if (dbms != null) dbms.shutdown();
        if (orphaned && removeHome) remove(home);
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            System.err.println("Not removed: " + folder + " (" + left.getMessage() + ")");
        }
    }
}
