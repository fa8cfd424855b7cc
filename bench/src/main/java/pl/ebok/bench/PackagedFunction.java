package pl.ebok.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import pl.ebok.json.Json;

/** A function as it is deployed: the classes of its zip in a loader of their own, called by its handler. */
final class PackagedFunction {
    private final String name;
    private final Object handler;
    private final Method handle;
    private final Object context;

    private PackagedFunction(String name, Object handler, Method handle, Object context) {
        this.name = name;
        this.handler = handler;
        this.handle = handle;
        this.context = context;
    }

    /** Unpacks {@code functions/<module>/target/function.zip} into a folder of its own below {@code work}. */
    static PackagedFunction of(Path functions, String module, String handlerClass, Path work) {
        try {
            Path folder = work.resolve(module);
            if (!Files.exists(folder)) {
                unpack(functions.resolve(module).resolve("target/function.zip"), folder);
            }
            List<URL> urls = new ArrayList<>();
            urls.add(folder.toUri().toURL());
            try (var jars = Files.list(folder.resolve("lib"))) {
                for (Path jar : jars.toList()) {
                    urls.add(jar.toUri().toURL());
                }
            }
            urls.add(ownClasses().toURL());
            var loader =
                    new URLClassLoader(handlerClass, urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            Object handler =
                    loader.loadClass(handlerClass).getDeclaredConstructor().newInstance();
            Class<?> contextType = loader.loadClass("com.amazonaws.services.lambda.runtime.Context");
            Method handle = loader.loadClass("com.amazonaws.services.lambda.runtime.RequestStreamHandler")
                    .getMethod("handleRequest", InputStream.class, OutputStream.class, contextType);
            return new PackagedFunction(handlerClass, handler, handle, context(loader, contextType));
        } catch (IOException | ReflectiveOperationException notLoaded) {
            throw new IllegalStateException(handlerClass + " cannot be loaded", notLoaded);
        }
    }

    /** Calls the function with an event, and returns its answer. */
    Map<String, @Nullable Object> call(Map<String, ?> event) {
        return call(Json.write(event));
    }

    Map<String, @Nullable Object> call(String event) {
        var output = new ByteArrayOutputStream();
        try {
            Thread.currentThread().setContextClassLoader(handler.getClass().getClassLoader());
            handle.invoke(handler, new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), output, context);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(name + " failed", failed.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        return output.size() == 0 ? Map.of() : Json.object(output.toString(StandardCharsets.UTF_8));
    }

    private static Object context(ClassLoader loader, Class<?> type) throws ClassNotFoundException {
        Class<?> loggerType = loader.loadClass("com.amazonaws.services.lambda.runtime.LambdaLogger");
        Object logger = Proxy.newProxyInstance(loader, new Class<?>[] {loggerType}, (_, _, arguments) -> {
            if (arguments[0] instanceof String text && text.contains("ERROR")) {
                System.err.print(text);
            }
            return null;
        });
        return Proxy.newProxyInstance(loader, new Class<?>[] {type}, (_, method, _) -> switch (method.getName()) {
            case "getLogger" -> logger;
            case "getRemainingTimeInMillis" -> 300_000;
            case "getFunctionName", "getAwsRequestId" -> "bench";
            default -> null;
        });
    }

    private static URI ownClasses() {
        String own = PackagedFunction.class.getName().replace('.', '/') + ".class";
        URL here = PackagedFunction.class.getClassLoader().getResource(own);
        String text = String.valueOf(here);
        return URI.create(text.substring(0, text.length() - own.length()));
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        try (var input = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(folder)) {
                    Files.createDirectories(folder);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(input, target);
                }
            }
        }
    }
}
