package vn.congtam.exchange;

/** An answer that holds several rows; the record of calls says how many. */
public interface ApiRows {

    int rows();
}
