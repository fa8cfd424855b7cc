import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.DirectMethodHandleDesc;

/**
 * The calls of AWS that each handler can make, found in the compiled classes: rapid type analysis from the handler's constructor,
 * so that a method counts only where something reachable calls it on a class that something reachable makes.
 * Arguments: the folders of classes, parted by ':', and the handlers; one line a handler, its actions after its name.
 */
void main(String[] arguments) throws IOException {
    var classes = new HashMap<String, ClassModel>();
    for (String folder : arguments[0].split(":")) {
        try (var files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class")).toList()) {
                ClassModel model = ClassFile.of().parse(file);
                classes.put(model.thisClass().asInternalName(), model);
            }
        }
    }
    for (String handler : List.of(arguments).subList(1, arguments.length)) {
        var reach = new Reach(classes);
        reach.from(handler.replace('.', '/'));
        IO.println(handler + " " + String.join(" ", reach.actions));
    }
}

record Call(String owner, String name, String type) {}

static final Map<String, String> SERVICES = Map.of(
        "dynamodb/DynamoDbClient", "dynamodb", "s3/S3Client", "s3", "s3/presigner/S3Presigner", "s3", "ses/SesClient", "ses",
        "sfn/SfnClient", "states", "sqs/SqsClient", "sqs", "cognitoidentityprovider/CognitoIdentityProviderClient", "cognito-idp",
        "ssm/SsmClient", "ssm", "secretsmanager/SecretsManagerClient", "secretsmanager");
static final String SDK = "software/amazon/awssdk/services/";
/** Called by the runtime on whatever is made. */
static final Set<String> ROOTS = Set.of("handleRequest", "beforeCheckpoint", "afterRestore");
static final Map<String, String> WRITES = Map.of(
        "put", "PutItem", "update", "UpdateItem", "delete", "DeleteItem", "conditionCheck", "ConditionCheckItem");

static final class Reach {
    final Map<String, ClassModel> classes;
    final Set<String> actions = new TreeSet<>();
    private final Set<String> made = new HashSet<>();
    private final Set<Call> virtualCalls = new HashSet<>();
    private final Set<Call> seen = new HashSet<>();
    private final ArrayDeque<Call> open = new ArrayDeque<>();

    Reach(Map<String, ClassModel> classes) {
        this.classes = classes;
    }

    void from(String handler) {
        make(handler);
        visit(new Call(handler, "<init>", "()V"));
        while (!open.isEmpty()) {
            Call method = open.pop();
            find(method).flatMap(MethodModel::code).ifPresent(code -> code.forEach(this::follow));
        }
    }

    private void follow(CodeElement element) {
        switch (element) {
            case NewObjectInstruction made -> make(made.className().asInternalName());
            case FieldInstruction field -> initialise(field.owner().asInternalName());
            case InvokeInstruction call ->
                call(new Call(call.owner().asInternalName(), call.name().stringValue(), call.type().stringValue()), switch (call.opcode()) {
                    case INVOKEVIRTUAL, INVOKEINTERFACE -> true;
                    default -> false;
                });
            case InvokeDynamicInstruction lambda -> lambda.bootstrapArgs().forEach(argument -> {
                if (argument instanceof DirectMethodHandleDesc handle) {
                    String owner = handle.owner().descriptorString();
                    var call = new Call(owner.substring(1, owner.length() - 1), handle.methodName(), handle.lookupDescriptor());
                    if (call.name().equals("<init>")) {
                        make(call.owner());
                    }
                    boolean special = handle.refKind() != 5 && handle.refKind() != 9;
                    call(call, !special);
                }
            });
            case ExceptionCatch caught -> caught.catchType().ifPresent(type -> {
                // Who tells a missing key from a forbidden one needs the right to list.
                if (type.asInternalName().endsWith("/NoSuchKeyException")) {
                    actions.add("s3:ListBucket");
                }
            });
            default -> {}
        }
    }

    private void call(Call call, boolean virtual) {
        note(call);
        initialise(call.owner());
        if (virtual && virtualCalls.add(call)) {
            made.forEach(type -> dispatch(type, call));
        } else if (!virtual) {
            visit(call);
        }
    }

    private void note(Call call) {
        if (!call.owner().startsWith(SDK)) {
            return;
        }
        String owner = call.owner().substring(SDK.length());
        String service = SERVICES.get(owner);
        String name = call.name();
        if (owner.equals("dynamodb/model/TransactWriteItem$Builder") && WRITES.containsKey(name)) {
            actions.add("dynamodb:" + WRITES.get(name));
        } else if (owner.equals("s3/model/PutObjectRequest$Builder") && name.equals("objectLockMode")) {
            actions.add("s3:PutObjectRetention");
        } else if (service != null && !Set.of("serviceName", "close", "builder", "create", "transactWriteItems", "waiter", "utilities").contains(name)) {
            String plain = name.replaceFirst("^presign", "").replaceFirst("(AsBytes|Paginator)$", "");
            String action = Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
            switch (service + ":" + action) {
                case "s3:HeadObject" -> actions.add("s3:GetObject");
                case "s3:CopyObject" -> actions.addAll(List.of("s3:GetObject", "s3:PutObject"));
                case "s3:ListObjectsV2" -> actions.add("s3:ListBucket");
                case String other -> actions.add(other);
            }
        }
    }

    private void make(String type) {
        if (classes.containsKey(type) && made.add(type)) {
            initialise(type);
            ROOTS.forEach(name -> methods(type).filter(method -> method.methodName().equalsString(name))
                    .forEach(method -> visit(new Call(type, name, method.methodType().stringValue()))));
            List.copyOf(virtualCalls).forEach(call -> dispatch(type, call));
        }
    }

    private void dispatch(String type, Call call) {
        if (supertypes(type).contains(call.owner())) {
            visit(new Call(type, call.name(), call.type()));
        }
    }

    private void initialise(String type) {
        visit(new Call(type, "<clinit>", "()V"));
    }

    private void visit(Call call) {
        if (classes.containsKey(call.owner()) && seen.add(call)) {
            open.push(call);
        }
    }

    /** The method itself, or the one it inherits. */
    private Optional<MethodModel> find(Call call) {
        return call.name().equals("<clinit>")
                ? own(call.owner(), call)
                : supertypes(call.owner()).stream().map(type -> own(type, call)).flatMap(Optional::stream).findFirst();
    }

    private Optional<MethodModel> own(String type, Call call) {
        ClassModel model = classes.get(type);
        return model == null ? Optional.empty() : model.methods().stream()
                .filter(method -> method.methodName().equalsString(call.name()) && method.methodType().equalsString(call.type()) && method.code().isPresent())
                .findFirst();
    }

    private Stream<MethodModel> methods(String type) {
        return supertypes(type).stream().map(classes::get).filter(Objects::nonNull).flatMap(model -> model.methods().stream());
    }

    /** The type, its classes upwards, then its interfaces. */
    private final Map<String, Set<String>> known = new HashMap<>();

    private Set<String> supertypes(String type) {
        Set<String> found = known.get(type);
        if (found == null) {
            found = new LinkedHashSet<>();
            var interfaces = new LinkedHashSet<String>();
            for (String here = type; here != null; ) {
                found.add(here);
                ClassModel model = classes.get(here);
                here = null;
                if (model != null) {
                    model.interfaces().forEach(each -> interfaces.addAll(supertypes(each.asInternalName())));
                    here = model.superclass().map(each -> each.asInternalName()).orElse(null);
                }
            }
            found.addAll(interfaces);
            known.put(type, found);
        }
        return found;
    }
}
