package vn.congtam.exchange.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** Which addresses are public: none of this machine, of private networks, or that only stand for another address. */
final class Networks {

    /** Special-purpose blocks (RFC 6890 and successors) beside those that {@link InetAddress} knows. */
    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0/8"),
            Block.of("10.0.0.0/8"),
            Block.of("100.64.0.0/10"),
            Block.of("127.0.0.0/8"),
            Block.of("169.254.0.0/16"),
            Block.of("172.16.0.0/12"),
            Block.of("192.0.0.0/24"),
            Block.of("192.0.2.0/24"),
            Block.of("192.88.99.0/24"),
            Block.of("192.168.0.0/16"),
            Block.of("198.18.0.0/15"),
            Block.of("198.51.100.0/24"),
            Block.of("203.0.113.0/24"),
            Block.of("224.0.0.0/3"));

    /** The only block of IPv6 that is handed out; parts of it only carry IPv4 addresses or are for examples. */
    private static final Block GLOBAL_IPV6 = Block.of("2000::/3");

    private static final List<Block> SPECIAL_IPV6 =
            List.of(Block.of("2001::/23"), Block.of("2001:db8::/32"), Block.of("2002::/16"), Block.of("3fff::/20"));

    private final List<Block> allowed;

    /** @param allowed blocks of one's own, such as {@code 10.20.0.0/16} */
    Networks(List<String> allowed) {
        this.allowed = allowed.stream().map(Block::of).toList();
    }

    boolean mayReach(InetAddress address) {
        return isPublic(address) || allowed.stream().anyMatch(block -> block.contains(address));
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> SPECIAL.stream().noneMatch(block -> block.contains(four));
            case Inet6Address six ->
                GLOBAL_IPV6.contains(six) && SPECIAL_IPV6.stream().noneMatch(block -> block.contains(six));
            default -> false;
        };
    }

    /** A block of addresses. */
    private static final class Block {

        private final byte[] start;
        private final int bits;

        private Block(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static Block of(String text) {
            String[] parts = text.strip().split("/", 2);
            try {
                byte[] start = InetAddress.getByName(parts[0]).getAddress();
                int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : start.length * Byte.SIZE;
                if (!parts[0].matches("[0-9a-fA-F.:]+") || bits < 0 || bits > start.length * Byte.SIZE) {
                    throw new IllegalArgumentException("No network: " + text);
                }
                return new Block(start, bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("No network: " + text, e);
            }
        }

        boolean contains(InetAddress address) {
            byte[] other = address.getAddress();
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            int mask = 0xff << (Byte.SIZE - rest) & 0xff;
            return other.length == start.length
                    && Arrays.equals(other, 0, whole, start, 0, whole)
                    && (rest == 0 || (other[whole] & mask) == (start[whole] & mask));
        }
    }
}
