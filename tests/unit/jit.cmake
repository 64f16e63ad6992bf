foreach(name child commandline launch help portholder prompt shellinit surroundings)
    duplo_test(tst_jit_${name} SOURCES jit/tst_${name}.cpp LINKS duplo_relay)
endforeach()

# A stand-in for duplo-tray, which the relay starts; it tells what it was given.
add_executable(jit_fakeagent jit/fakeagent.cpp)
target_link_libraries(jit_fakeagent PRIVATE duplo_ipc duplo_options)
set_target_properties(jit_fakeagent PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)

foreach(name relay versions oddagents start restart terminal exec memory)
    duplo_test(tst_jit_${name} SOURCES jit/tst_${name}.cpp LINKS duplo_ipc Qt6::Network)
    add_dependencies(tst_jit_${name} duplo-tray-jit jit_fakeagent)
    target_compile_definitions(tst_jit_${name} PRIVATE
        JIT_PROGRAM="$<TARGET_FILE:duplo-tray-jit>" FAKE_AGENT="$<TARGET_FILE:jit_fakeagent>")
endforeach()

# Linked statically, ldd says so and fails: what counts is that no Qt is named.
add_test(NAME jit_links_no_qt COMMAND ldd $<TARGET_FILE:duplo-tray-jit>)
set_tests_properties(jit_links_no_qt PROPERTIES LABELS unit
    PASS_REGULAR_EXPRESSION "statically linked|not a dynamic executable|libc\\.so"
    FAIL_REGULAR_EXPRESSION "libQt")
