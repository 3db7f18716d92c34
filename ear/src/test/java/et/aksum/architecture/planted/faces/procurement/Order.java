package et.aksum.architecture.planted.faces.procurement;

/** A face that catalogue may not use. */
public record Order(String number) {}
